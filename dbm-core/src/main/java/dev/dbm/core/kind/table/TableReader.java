package dev.dbm.core.kind.table;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.Table;
import java.util.SequencedMap;

/** Reads ordinary tables; the parameters of the TOAST table stand at that table in the catalog. */
final class TableReader implements CatalogReader<Table> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT t.oid, t.nspname, t.relname, t.relpersistence::text AS persistence, t.reloptions, o.reloptions AS toast_reloptions,
              d.description AS comment
            FROM modelled_table t
              LEFT JOIN pg_class o ON o.oid = t.reltoastrelid
              LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = t.oid AND d.objsubid = 0
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.relation(row.number("oid"));
    }

    @Override
    public Table read(Row row) {
        row.keepRelation(row.number("oid"), Rows.name(row, "nspname", "relname"));
        SequencedMap<String, String> parameters = StorageParameters.read(Rows.words(row, "reloptions"), "");
        parameters.putAll(StorageParameters.read(Rows.words(row, "toast_reloptions"), "toast."));
        return new Table(
                row.keptRelation("oid"),
                Rows.text(row, "persistence").equals("u") ? Persistence.UNLOGGED : Persistence.PERMANENT,
                parameters,
                Rows.comment(row));
    }
}
