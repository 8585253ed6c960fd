package dev.dbm.core.kind.range;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RangeType;
import java.util.Optional;

/** Reads range types; an operator class and a collation are kept only where they are not the subtype's own. */
final class RangeReader implements CatalogReader<RangeType> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT t.oid, m.nspname, t.typname, format_type(r.rngsubtype, NULL) AS subtype, un.nspname AS multirange_namespace, u.typname AS multirange,
              NULLIF(pn.nspname, 'pg_catalog') AS class_namespace, p.opcname, ln.nspname AS collation_namespace, l.collname,
              cn.nspname AS canonical_namespace, c.proname AS canonical, fn.nspname AS difference_namespace, f.proname AS difference, d.description AS comment
            FROM pg_type t
              JOIN managed m ON m.oid = t.typnamespace
              JOIN pg_range r ON r.rngtypid = t.oid
              JOIN pg_type s ON s.oid = r.rngsubtype
              JOIN pg_type u ON u.oid = r.rngmultitypid
              JOIN pg_namespace un ON un.oid = u.typnamespace
              LEFT JOIN pg_opclass p ON p.oid = r.rngsubopc AND NOT p.opcdefault
              LEFT JOIN pg_namespace pn ON pn.oid = p.opcnamespace
              LEFT JOIN pg_collation l ON l.oid = r.rngcollation AND r.rngcollation <> s.typcollation
              LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
              LEFT JOIN pg_proc c ON c.oid = r.rngcanonical
              LEFT JOIN pg_namespace cn ON cn.oid = c.pronamespace
              LEFT JOIN pg_proc f ON f.oid = r.rngsubdiff
              LEFT JOIN pg_namespace fn ON fn.oid = f.pronamespace
              LEFT JOIN pg_description d ON d.classoid = 'pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
            WHERE t.typtype = 'r'
              AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid)
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.type(row.number("oid"));
    }

    @Override
    public RangeType read(Row row) {
        Optional<OperatorClass> operatorClass = Rows.optional(row, "opcname")
                .map(name ->
                        OperatorClass.of(Rows.optional(row, "class_namespace").map(row::named), row.named(name)));
        return new RangeType(
                Rows.name(row, "nspname", "typname"),
                Rows.type(row, "subtype"),
                Rows.name(row, "multirange_namespace", "multirange"),
                operatorClass,
                named(row, "collation_namespace", "collname"),
                named(row, "canonical_namespace", "canonical"),
                named(row, "difference_namespace", "difference"),
                Rows.comment(row));
    }

    private static Optional<QualifiedName> named(Row row, String namespace, String name) {
        return Rows.optional(row, name).map(found -> Rows.name(row, namespace, name));
    }
}
