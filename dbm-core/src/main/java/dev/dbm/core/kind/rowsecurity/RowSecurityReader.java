package dev.dbm.core.kind.rowsecurity;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.RowSecurity;

/** Reads which tables ask their policies. */
final class RowSecurityReader implements CatalogReader<RowSecurity> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT c.oid, c.relrowsecurity, c.relforcerowsecurity
            FROM modelled_table t JOIN pg_class c ON c.oid = t.oid
            WHERE c.relrowsecurity OR c.relforcerowsecurity
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.ofNothing(row.number("oid"));
    }

    @Override
    public RowSecurity read(Row row) {
        RowSecurity.State forced =
                Rows.flag(row, "relrowsecurity") ? RowSecurity.State.FORCED : RowSecurity.State.FORCED_WHEN_ENABLED;
        return new RowSecurity(
                row.keptRelation("oid"), Rows.flag(row, "relforcerowsecurity") ? forced : RowSecurity.State.ENABLED);
    }
}
