package dev.dbm.core.introspect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The query for what no kind models: a row of kind, path and suffix for each object, and for each attribute of a modelled object that its record has no
 * place for. What belongs to an extension is named by the extension alone, what belongs to a table by the table alone.
 */
final class UnmodelledQuery {
    private static final Pattern OWN = Pattern.compile("\\{own (\\w+) (\\w+)}");

    private static final List<String> RELATIONS = List.of("""
        SELECT CASE WHEN c.relispartition THEN 'partition' WHEN c.relkind = 'v' THEN 'view' WHEN c.relkind = 'm' THEN 'materialized view'
          WHEN c.relkind = 'f' THEN 'foreign table' WHEN c.relkind = 'p' THEN 'partitioned table' WHEN c.relkind = 'c' THEN 'composite type'
          WHEN c.reloftype <> 0 THEN 'typed table' ELSE 'inheriting table' END AS kind,
          ARRAY[m.nspname::text, c.relname::text] AS path, NULL::text AS suffix
        FROM pg_class c JOIN managed m ON m.oid = c.relnamespace
        WHERE (c.relkind IN ('v', 'm', 'f', 'p', 'c') OR c.relkind = 'r' AND NOT EXISTS (SELECT 1 FROM modelled_table t WHERE t.oid = c.oid))
          AND {own pg_class c}\
        """, """
        SELECT CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' ELSE 'base type' END, ARRAY[m.nspname::text, t.typname::text], NULL
        FROM pg_type t JOIN managed m ON m.oid = t.typnamespace
        WHERE (t.typtype IN ('d', 'r') OR t.typtype IN ('b', 'p') AND NOT EXISTS (SELECT 1 FROM pg_type e WHERE e.typarray = t.oid))
          AND {own pg_type t}\
        """, """
        SELECT CASE p.prokind WHEN 'a' THEN 'aggregate' WHEN 'p' THEN 'procedure' ELSE 'function' END, ARRAY[m.nspname::text, p.proname::text],
          '(' || pg_get_function_identity_arguments(p.oid) || ')'
        FROM pg_proc p JOIN managed m ON m.oid = p.pronamespace
        WHERE {own pg_proc p}
          AND NOT EXISTS (SELECT 1 FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass AND i.objid = p.oid AND i.deptype = 'i')\
        """, """
        SELECT 'extension', ARRAY[x.extname::text], NULL FROM pg_extension x JOIN managed m ON m.oid = x.extnamespace\
        """);

    private static final List<String> TABLE_PARTS = List.of("""
        SELECT 'trigger', ARRAY[m.nspname::text, c.relname::text, g.tgname::text], NULL
        FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN managed m ON m.oid = c.relnamespace
        WHERE NOT g.tgisinternal AND g.tgparentid = 0 AND {own pg_class c} AND {own pg_trigger g}\
        """, """
        SELECT 'rule', ARRAY[m.nspname::text, c.relname::text, r.rulename::text], NULL
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN managed m ON m.oid = c.relnamespace
        WHERE r.rulename <> '_RETURN' AND {own pg_class c} AND {own pg_rewrite r}\
        """, """
        SELECT 'policy', ARRAY[m.nspname::text, c.relname::text, p.polname::text], NULL
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN managed m ON m.oid = c.relnamespace
        WHERE {own pg_class c}\
        """, """
        SELECT 'row level security', ARRAY[m.nspname::text, c.relname::text], NULL
        FROM pg_class c JOIN managed m ON m.oid = c.relnamespace
        WHERE (c.relrowsecurity OR c.relforcerowsecurity) AND {own pg_class c}\
        """, """
        SELECT 'exclusion constraint', ARRAY[t.nspname::text, t.relname::text, k.conname::text], NULL
        FROM pg_constraint k JOIN modelled_table t ON t.oid = k.conrelid
        WHERE k.contype = 'x'\
        """, """
        SELECT 'statistics', ARRAY[m.nspname::text, s.stxname::text], NULL
        FROM pg_statistic_ext s JOIN managed m ON m.oid = s.stxnamespace WHERE {own pg_statistic_ext s}\
        """);

    private static final List<String> OTHERS = List.of("""
        SELECT 'operator', ARRAY[m.nspname::text], '.' || o.oprname || '(' || concat_ws(', ', NULLIF(format_type(NULLIF(o.oprleft, 0), NULL), '-'),
          format_type(NULLIF(o.oprright, 0), NULL)) || ')'
        FROM pg_operator o JOIN managed m ON m.oid = o.oprnamespace WHERE {own pg_operator o}\
        """, """
        SELECT 'operator class', ARRAY[m.nspname::text, o.opcname::text], ' for ' || a.amname
        FROM pg_opclass o JOIN managed m ON m.oid = o.opcnamespace JOIN pg_am a ON a.oid = o.opcmethod WHERE {own pg_opclass o}\
        """, """
        SELECT 'operator family', ARRAY[m.nspname::text, o.opfname::text], ' for ' || a.amname
        FROM pg_opfamily o JOIN managed m ON m.oid = o.opfnamespace JOIN pg_am a ON a.oid = o.opfmethod WHERE {own pg_opfamily o}\
        """, """
        SELECT 'collation', ARRAY[m.nspname::text, o.collname::text], NULL
        FROM pg_collation o JOIN managed m ON m.oid = o.collnamespace WHERE {own pg_collation o}\
        """, """
        SELECT 'conversion', ARRAY[m.nspname::text, o.conname::text], NULL
        FROM pg_conversion o JOIN managed m ON m.oid = o.connamespace WHERE {own pg_conversion o}\
        """, """
        SELECT 'text search configuration', ARRAY[m.nspname::text, o.cfgname::text], NULL
        FROM pg_ts_config o JOIN managed m ON m.oid = o.cfgnamespace WHERE {own pg_ts_config o}\
        """, """
        SELECT 'text search dictionary', ARRAY[m.nspname::text, o.dictname::text], NULL
        FROM pg_ts_dict o JOIN managed m ON m.oid = o.dictnamespace WHERE {own pg_ts_dict o}\
        """, """
        SELECT 'text search parser', ARRAY[m.nspname::text, o.prsname::text], NULL
        FROM pg_ts_parser o JOIN managed m ON m.oid = o.prsnamespace WHERE {own pg_ts_parser o}\
        """, """
        SELECT 'text search template', ARRAY[m.nspname::text, o.tmplname::text], NULL
        FROM pg_ts_template o JOIN managed m ON m.oid = o.tmplnamespace WHERE {own pg_ts_template o}\
        """);

    private static final List<String> ATTRIBUTES = List.of("""
        SELECT f.kind, ARRAY[t.nspname::text, t.relname::text, a.attname::text], NULL
        FROM modelled_table t
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
          JOIN pg_type y ON y.oid = a.atttypid
          CROSS JOIN LATERAL (VALUES ('column storage', a.attstorage <> y.typstorage), ('column compression', a.attcompression <> ''),
            ('column statistics target', a.attstattarget >= 0), ('column options', a.attoptions IS NOT NULL)) f(kind, given)
        WHERE f.given\
        """, """
        SELECT f.kind, ARRAY[t.nspname::text, t.relname::text], NULL
        FROM modelled_table t
          JOIN pg_class c ON c.oid = t.oid
          LEFT JOIN pg_am a ON a.oid = c.relam
          CROSS JOIN LATERAL (VALUES ('replica identity', c.relreplident <> 'd'), ('tablespace', c.reltablespace <> 0),
            ('access method', a.amname <> 'heap')) f(kind, given)
        WHERE f.given\
        """, """
        SELECT f.kind, ARRAY[t.nspname::text, c.relname::text], NULL
        FROM modelled_table t
          JOIN pg_index i ON i.indrelid = t.oid
          JOIN pg_class c ON c.oid = i.indexrelid
          CROSS JOIN LATERAL (VALUES ('clustered index', i.indisclustered), ('index tablespace', c.reltablespace <> 0),
            ('index statistics target', EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attstattarget >= 0))) f(kind, given)
        WHERE f.given\
        """, """
        SELECT 'comment on the index of a constraint', ARRAY[t.nspname::text, c.relname::text], NULL
        FROM modelled_table t
          JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype IN ('p', 'u')
          JOIN pg_class c ON c.oid = k.conindid
          JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0\
        """, """
        SELECT 'comment on the sequence of an identity', ARRAY[t.nspname::text, c.relname::text], NULL
        FROM modelled_table t
          JOIN pg_depend p ON p.refclassid = 'pg_class'::regclass AND p.refobjid = t.oid AND p.classid = 'pg_class'::regclass AND p.deptype = 'i'
          JOIN pg_class c ON c.oid = p.objid AND c.relkind = 'S'
          JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0\
        """);

    private static final List<String> SINCE_18 = List.of("""
        SELECT 'comment on a NOT NULL', ARRAY[t.nspname::text, t.relname::text, k.conname::text], NULL
        FROM modelled_table t
          JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'n'
          JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0\
        """, """
        SELECT 'temporal constraint', ARRAY[t.nspname::text, t.relname::text, k.conname::text], NULL
        FROM modelled_table t JOIN pg_constraint k ON k.conrelid = t.oid AND k.conperiod\
        """);

    private UnmodelledQuery() {}

    static String text(int serverMajor) {
        List<String> parts = new ArrayList<>(RELATIONS);
        parts.addAll(TABLE_PARTS);
        parts.addAll(OTHERS);
        parts.addAll(ATTRIBUTES);
        if (serverMajor >= 18) {
            parts.addAll(SINCE_18);
        }
        String all = String.join("\nUNION ALL\n", parts) + "\nORDER BY 1, 2, 3";
        return OWN.matcher(all)
                .replaceAll(
                        "NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = '$1'::regclass AND e.objid = $2.oid"
                                + " AND e.deptype = 'e')");
    }
}
