package dev.dbm.core.kind.exclusion;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.IndexKeys;
import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.ExclusionConstraint.Element;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads exclusion constraints; their keys are those of their indexes. */
final class ExclusionReader implements CatalogReader<ExclusionConstraint> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT k.oid, k.conname, k.condeferrable, k.condeferred, m.amname, c.reloptions, pg_get_expr(i.indpred, i.indrelid) AS predicate,
              ARRAY(SELECT o.oprname FROM unnest(k.conexclop) WITH ORDINALITY u(oid, place) JOIN pg_operator o ON o.oid = u.oid
                ORDER BY u.place) AS operators,
              ARRAY(SELECT n.nspname FROM unnest(k.conexclop) WITH ORDINALITY u(oid, place) JOIN pg_operator o ON o.oid = u.oid
                JOIN pg_namespace n ON n.oid = o.oprnamespace ORDER BY u.place) AS operator_namespaces,
              {keys},
              d.description AS comment
            FROM pg_constraint k
              JOIN modelled_table t ON t.oid = k.conrelid
              JOIN pg_index i ON i.indexrelid = k.conindid
              JOIN pg_class c ON c.oid = k.conindid
              JOIN pg_am m ON m.oid = c.relam
              {attributes}
              LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0
            WHERE k.contype = 'x'
            """.replace("{keys}", IndexKeys.COLUMNS).replace("{attributes}", IndexKeys.JOIN);
    }

    @Override
    public Address address(Row row) {
        return Address.constraint(row.number("oid"));
    }

    @Override
    public ExclusionConstraint read(Row row) {
        List<IndexKey> keys = IndexKeys.read(row);
        List<String> operators = Rows.words(row, "operators");
        List<Identifier> namespaces = Rows.names(row, "operator_namespaces");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            elements.add(new Element(
                    keys.get(i),
                    Optional.of(namespaces.get(i)).filter(name -> !name.equals(Namespace.PG_CATALOG)),
                    operators.get(i)));
        }
        return new ExclusionConstraint(
                row.keptRelation("indrelid"),
                Rows.name(row, "conname"),
                Rows.text(row, "amname"),
                elements,
                IndexKeys.include(row, keys.size()),
                Rows.optional(row, "predicate").map(Parentheses::unwrapped),
                Rows.deferrability(row),
                StorageParameters.read(Rows.words(row, "reloptions"), ""),
                Rows.comment(row));
    }
}
