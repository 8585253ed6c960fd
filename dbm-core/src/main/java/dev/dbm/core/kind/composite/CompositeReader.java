package dev.dbm.core.kind.composite;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.CompositeType;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads composite types with their attributes; a collation is kept only where it is not the type's own. */
final class CompositeReader implements CatalogReader<CompositeType> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT t.oid, m.nspname, t.typname, x.names, x.types, x.collation_namespaces, x.collations, x.comments, d.description AS comment
            FROM pg_type t
              JOIN managed m ON m.oid = t.typnamespace
              JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
              LEFT JOIN (
                SELECT a.attrelid, array_agg(a.attname::text ORDER BY a.attnum) AS names,
                  array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types,
                  array_agg(n.nspname::text ORDER BY a.attnum) AS collation_namespaces,
                  array_agg(l.collname::text ORDER BY a.attnum) AS collations,
                  array_agg(e.description ORDER BY a.attnum) AS comments
                FROM pg_class r
                  JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
                  JOIN pg_type y ON y.oid = a.atttypid
                  LEFT JOIN pg_collation l ON l.oid = a.attcollation AND a.attcollation <> y.typcollation
                  LEFT JOIN pg_namespace n ON n.oid = l.collnamespace
                  LEFT JOIN pg_description e ON e.classoid = 'pg_class'::regclass AND e.objoid = a.attrelid AND e.objsubid = a.attnum
                WHERE r.relkind = 'c'
                GROUP BY a.attrelid
              ) x ON x.attrelid = t.typrelid
              LEFT JOIN pg_description d ON d.classoid = 'pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
            WHERE t.typtype = 'c'
              AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid)
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.type(row.number("oid"));
    }

    @Override
    public CompositeType read(Row row) {
        List<Identifier> names = Rows.names(row, "names");
        List<String> types = Rows.words(row, "types");
        List<@Nullable String> namespaces = Rows.texts(row, "collation_namespaces");
        List<@Nullable String> collations = Rows.texts(row, "collations");
        List<@Nullable String> comments = Rows.texts(row, "comments");
        List<CompositeType.Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            attributes.add(new CompositeType.Attribute(
                    names.get(i),
                    DataType.parse(types.get(i)),
                    collation(namespaces.get(i), collations.get(i)),
                    Optional.ofNullable(comments.get(i))));
        }
        return new CompositeType(Rows.name(row, "nspname", "typname"), attributes, Rows.comment(row));
    }

    private static Optional<QualifiedName> collation(@Nullable String namespace, @Nullable String name) {
        return namespace == null || name == null ? Optional.empty() : Optional.of(QualifiedName.of(namespace, name));
    }
}
