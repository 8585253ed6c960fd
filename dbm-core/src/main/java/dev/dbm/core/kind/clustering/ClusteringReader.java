package dev.dbm.core.kind.clustering;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.IndexOwner;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Clustering;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RelationKind;

/** Reads the marks of the indexes by which tables are clustered. */
final class ClusteringReader implements CatalogReader<Clustering> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT c.oid, s.nspname, c.relname, c.relkind = 'm' AS materialized, {index}
            FROM pg_index i
              JOIN pg_class c ON c.oid = i.indrelid
              JOIN managed s ON s.oid = c.relnamespace
              {owner}
            WHERE i.indisclustered AND i.indrelid IN (SELECT t.oid FROM modelled_table t UNION ALL SELECT v.oid FROM modelled_view v)
            """.replace("{index}", IndexOwner.COLUMNS).replace("{owner}", IndexOwner.JOINS);
    }

    @Override
    public Address address(Row row) {
        return Address.ofNothing(row.number("oid"));
    }

    @Override
    public Clustering read(Row row) {
        QualifiedName relation = Rows.name(row, "nspname", "relname");
        return new Clustering(
                relation,
                Rows.flag(row, "materialized") ? RelationKind.MATERIALIZED_VIEW : RelationKind.TABLE,
                IndexOwner.of(row, relation).orElseThrow());
    }
}
