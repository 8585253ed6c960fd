package dev.dbm.core.kind.procedure;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.RoutineRows;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Procedure;

/** Reads procedures. */
final class ProcedureReader implements CatalogReader<Procedure> {
    private static final String QUERY = """
        SELECT {columns}, {body columns}
        {from}
        WHERE p.prokind = 'p' AND {own}
        """.replace("{columns}", RoutineRows.COLUMNS)
            .replace("{body columns}", RoutineRows.BODY_COLUMNS)
            .replace("{from}", RoutineRows.FROM)
            .replace("{own}", RoutineRows.OWN);

    @Override
    public String query(int serverMajor) {
        return QUERY;
    }

    @Override
    public Address address(Row row) {
        return Address.routine(row.number("oid"));
    }

    @Override
    public Procedure read(Row row) {
        return new Procedure(
                Rows.name(row, "nspname", "proname"),
                RoutineRows.arguments(row),
                Rows.name(row, "lanname"),
                RoutineRows.body(row),
                RoutineRows.security(row),
                RoutineRows.settings(row),
                RoutineRows.transforms(row),
                Rows.comment(row));
    }
}
