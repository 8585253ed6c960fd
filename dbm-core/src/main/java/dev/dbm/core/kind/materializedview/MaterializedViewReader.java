package dev.dbm.core.kind.materializedview;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.core.kind.ViewColumns;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.ViewColumn;
import java.util.List;
import java.util.SequencedMap;

/** Reads materialized views; the parameters of the TOAST table stand at that table in the catalog. */
final class MaterializedViewReader implements CatalogReader<MaterializedView> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT v.oid, v.nspname, v.relname, v.reloptions, o.reloptions AS toast_reloptions, NULLIF(m.amname, 'heap') AS access_method,
              c.relispopulated, pg_get_viewdef(v.oid) AS query, x.names, x.types, x.collations, n.noted, n.notes, d.description AS comment
            FROM modelled_view v
              JOIN pg_class c ON c.oid = v.oid
              LEFT JOIN pg_am m ON m.oid = c.relam
              LEFT JOIN pg_class o ON o.oid = c.reltoastrelid
              {columns}
              LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = v.oid AND d.objsubid = 0
            WHERE v.relkind = 'm'
            """.replace("{columns}", ViewColumns.JOIN);
    }

    @Override
    public Order order() {
        return Order.BEFORE_MEMBERS;
    }

    @Override
    public Address address(Row row) {
        return Address.relation(row.number("oid"));
    }

    @Override
    public MaterializedView read(Row row) {
        long oid = row.number("oid");
        row.keepRelation(oid, Rows.name(row, "nspname", "relname"));
        List<ViewColumn> columns = ViewColumns.read(row);
        for (int i = 0; i < columns.size(); i++) {
            row.keepColumn(oid, i + 1L, columns.get(i).name());
        }
        SequencedMap<String, String> parameters = StorageParameters.read(Rows.words(row, "reloptions"), "");
        parameters.putAll(StorageParameters.read(Rows.words(row, "toast_reloptions"), "toast."));
        return new MaterializedView(
                row.keptRelation("oid"),
                ViewColumns.query(row),
                columns,
                Rows.optional(row, "access_method").map(Identifier::new),
                parameters,
                Rows.flag(row, "relispopulated")
                        ? MaterializedView.Population.WITH_DATA
                        : MaterializedView.Population.WITH_NO_DATA,
                ViewColumns.comments(row),
                Rows.comment(row));
    }
}
