package dev.dbm.core.introspect;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of {@link UnmodelledQuery} for attributes: each belongs to the modelled object that would lose it if it were made anew. What hangs on the index of a
 * constraint belongs to the constraint, what hangs on the sequence of an identity to the column.
 */
final class UnmodelledAttributes {
    private static final String INDEX_KIND =
            "CASE k.contype WHEN 'p' THEN 'PRIMARY_KEY' WHEN 'u' THEN 'UNIQUE' WHEN 'x' THEN 'EXCLUSION' ELSE 'INDEX'"
                    + " END";

    private static final String INDEX_PATH =
            "CASE WHEN k.oid IS NULL THEN ARRAY[t.nspname::text, c.relname::text] ELSE ARRAY[t.nspname::text,"
                    + " t.relname::text, k.conname::text] END";

    private static final List<String> TABLES = List.of("""
        SELECT 'TABLE', ARRAY[t.nspname::text, t.relname::text], NULL, f.attribute, NULL, NULL, NULL
        FROM modelled_table t
          JOIN pg_class c ON c.oid = t.oid
          CROSS JOIN LATERAL (VALUES ('tablespace', c.reltablespace <> 0),
            ('access method', c.relam <> (SELECT oid FROM pg_am WHERE amname = 'heap'))) f(attribute, given)
        WHERE (c.reltablespace <> 0 OR c.relam <> (SELECT oid FROM pg_am WHERE amname = 'heap'))
          AND f.given\
        """, """
        SELECT {index kind}, {index path}, NULL, f.attribute, NULL, NULL, NULL
        FROM pg_index i
          JOIN {table or view} t ON t.oid = i.indrelid
          JOIN pg_class c ON c.oid = i.indexrelid
          LEFT JOIN pg_constraint k ON k.conindid = c.oid AND k.contype IN ('p', 'u', 'x')
          CROSS JOIN LATERAL (VALUES ('tablespace', c.reltablespace <> 0)) f(attribute, given)
        WHERE f.given\
        """, """
        SELECT 'FOREIGN_KEY', ARRAY[t.nspname::text, t.relname::text, k.conname::text], NULL, 'disabled triggers', NULL, NULL, NULL
        FROM (SELECT DISTINCT g.tgconstraint FROM pg_trigger g WHERE g.tgisinternal AND g.tgenabled <> 'O') g
          JOIN pg_constraint k ON k.oid = g.tgconstraint AND k.contype = 'f'
          JOIN modelled_table t ON t.oid = k.conrelid\
        """);

    private static final List<String> VIEWS = List.of("""
        SELECT CASE v.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END, ARRAY[v.nspname::text, v.relname::text], NULL, 'tablespace', NULL, NULL, NULL
        FROM modelled_view v JOIN pg_class c ON c.oid = v.oid
        WHERE c.reltablespace <> 0\
        """, """
        SELECT CASE v.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END, ARRAY[v.nspname::text, v.relname::text], NULL,
          f.attribute || ' of column ' || quote_ident(a.attname), NULL, NULL, NULL
        FROM modelled_view v
          JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum > 0
          JOIN pg_type y ON y.oid = a.atttypid
          CROSS JOIN LATERAL (VALUES ('storage', v.relkind = 'm' AND (a.attstorage <> y.typstorage OR a.attcompression <> '')),
            ('statistics target', a.attstattarget >= 0 OR a.attoptions IS NOT NULL)) f(attribute, given)
        WHERE f.given\
        """);

    private static final List<String> OTHERS = List.of("""
        SELECT CASE WHEN l.objsubid > 0 THEN 'COLUMN' ELSE 'TABLE' END,
          ARRAY[t.nspname::text, t.relname::text] || (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = l.objoid AND a.attnum = l.objsubid
            AND a.attnum > 0), NULL, 'security label', NULL, NULL, NULL
        FROM pg_seclabel l JOIN modelled_table t ON t.oid = l.objoid
        WHERE l.classoid = 'pg_class'::regclass\
        """);

    private static final String TABLE_OR_VIEW =
            "(SELECT oid, nspname, relname FROM modelled_table UNION ALL SELECT oid, nspname, relname FROM"
                    + " modelled_view)";

    private static final String PUBLISHED_NAMESPACES = """
        SELECT 'NAMESPACE', ARRAY[m.nspname::text], NULL, 'publication ' || b.pubname, NULL, NULL, NULL
        FROM pg_publication_namespace p JOIN pg_publication b ON b.oid = p.pnpubid JOIN managed m ON m.oid = p.pnnspid\
        """;

    private static final String NOT_NULL_COMMENTS = """
        SELECT 'COLUMN', ARRAY[t.nspname::text, t.relname::text, a.attname::text], NULL, 'comment of its NOT NULL', NULL, NULL, NULL
        FROM pg_description d
          JOIN pg_constraint k ON k.oid = d.objoid AND k.contype = 'n'
          JOIN modelled_table t ON t.oid = k.conrelid
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE d.classoid = 'pg_constraint'::regclass AND d.objsubid = 0\
        """;

    private UnmodelledAttributes() {}

    static List<String> queries(int serverMajor) {
        List<String> parts = new ArrayList<>(TABLES);
        parts.addAll(VIEWS);
        parts.addAll(OTHERS);
        if (serverMajor >= 15) {
            parts.add(PUBLISHED_NAMESPACES);
        }
        if (serverMajor >= 18) {
            parts.add(NOT_NULL_COMMENTS);
        }
        return parts.stream().map(UnmodelledAttributes::filled).toList();
    }

    /** Puts in what several parts have alike. */
    private static String filled(String part) {
        return part.replace("{table or view}", TABLE_OR_VIEW)
                .replace("{index kind}", INDEX_KIND)
                .replace("{index path}", INDEX_PATH);
    }
}
