package dev.dbm.core.kind.replicaidentity;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.IndexOwner;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.ReplicaIdentity;
import dev.dbm.schema.ReplicaIdentity.Identity;

/** Reads replica identities that are not the default. */
final class ReplicaIdentityReader implements CatalogReader<ReplicaIdentity> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT c.oid, c.relreplident, {index}
            FROM modelled_table t
              JOIN pg_class c ON c.oid = t.oid
              LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisreplident
              {owner}
            WHERE c.relreplident <> 'd'
            """.replace("{index}", IndexOwner.COLUMNS).replace("{owner}", IndexOwner.JOINS);
    }

    @Override
    public Address address(Row row) {
        return Address.ofNothing(row.number("oid"));
    }

    @Override
    public ReplicaIdentity read(Row row) {
        return new ReplicaIdentity(row.keptRelation("oid"), identity(row));
    }

    /** A table whose index is gone has nothing left to tell its rows apart. */
    private static Identity identity(Row row) {
        if (Rows.text(row, "relreplident").equals("f")) {
            return new Identity.Full();
        }
        return IndexOwner.of(row, row.keptRelation("oid"))
                .<Identity>map(Identity.UsingIndex::new)
                .orElseGet(Identity.Nothing::new);
    }
}
