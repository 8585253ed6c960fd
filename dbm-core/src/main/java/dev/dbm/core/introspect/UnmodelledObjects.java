package dev.dbm.core.introspect;

import java.util.ArrayList;
import java.util.List;

/** The parts of {@link UnmodelledQuery} for objects. */
final class UnmodelledObjects {
    private static final List<String> RELATIONS_AND_TYPES = List.of("""
        SELECT CASE WHEN c.relispartition THEN 'PARTITION'
          WHEN c.relkind = 'f' THEN 'FOREIGN_TABLE' WHEN c.relkind = 'p' THEN 'PARTITIONED_TABLE'
          WHEN c.reloftype <> 0 THEN 'TYPED_TABLE' ELSE 'INHERITING_TABLE' END,
          ARRAY[m.nspname::text, c.relname::text], NULL::text[], NULL::text,
          'pg_class'::regclass::oid, c.oid, NULL::text
        FROM pg_class c JOIN managed m ON m.oid = c.relnamespace
        WHERE (c.relkind IN ('f', 'p') OR c.relkind = 'r' AND NOT EXISTS (SELECT 1 FROM modelled_table t WHERE t.oid = c.oid))
          AND {own pg_class c}\
        """, """
        SELECT 'BASE_TYPE',
          ARRAY[m.nspname::text, t.typname::text], NULL, NULL, 'pg_type'::regclass, t.oid, NULL
        FROM pg_type t JOIN managed m ON m.oid = t.typnamespace
        WHERE t.typtype IN ('b', 'p') AND NOT (t.typelem <> 0 AND t.typsubscript = 'array_subscript_handler'::regproc)
          AND {own pg_type t}\
        """);

    private static final List<String> OPERATORS = List.of("""
        SELECT 'OPERATOR', ARRAY[m.nspname::text, o.oprname::text],
          CASE WHEN o.oprleft = 0 THEN ARRAY[format_type(o.oprright, NULL)]
            ELSE ARRAY[format_type(o.oprleft, NULL), format_type(o.oprright, NULL)] END,
          NULL, 'pg_operator'::regclass, o.oid, NULL
        FROM pg_operator o JOIN managed m ON m.oid = o.oprnamespace WHERE {own pg_operator o}\
        """);

    /** What has nothing but a namespace and a name: kind, catalog table, and the columns for the two. */
    private static final List<String> NAMED = List.of(
            named("OPERATOR_CLASS", "pg_opclass", "opcnamespace", "opcname"),
            named("OPERATOR_FAMILY", "pg_opfamily", "opfnamespace", "opfname"),
            named("CONVERSION", "pg_conversion", "connamespace", "conname"),
            named("TEXT_SEARCH_CONFIGURATION", "pg_ts_config", "cfgnamespace", "cfgname"),
            named("TEXT_SEARCH_DICTIONARY", "pg_ts_dict", "dictnamespace", "dictname"),
            named("TEXT_SEARCH_PARSER", "pg_ts_parser", "prsnamespace", "prsname"),
            named("TEXT_SEARCH_TEMPLATE", "pg_ts_template", "tmplnamespace", "tmplname"));

    /** What belongs to a relation, whatever its kind. */
    private static final List<String> MEMBERS = List.of("""
        SELECT 'TRIGGER', ARRAY[m.nspname::text, c.relname::text, g.tgname::text], NULL, NULL, 'pg_trigger'::regclass, g.oid, NULL
        FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN managed m ON m.oid = c.relnamespace
        WHERE NOT g.tgisinternal AND g.tgparentid = 0 AND {own pg_class c} AND {own pg_trigger g} AND {unmodelled c}\
        """, """
        SELECT 'RULE', ARRAY[m.nspname::text, c.relname::text, r.rulename::text], NULL, NULL, 'pg_rewrite'::regclass, r.oid, NULL
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN managed m ON m.oid = c.relnamespace
        WHERE r.rulename <> '_RETURN' AND NOT EXISTS (SELECT 1 FROM modelled_table t WHERE t.oid = c.oid)
          AND NOT EXISTS (SELECT 1 FROM modelled_view v WHERE v.oid = c.oid) AND {own pg_class c} AND {own pg_rewrite r}\
        """, """
        SELECT 'POLICY', ARRAY[m.nspname::text, c.relname::text, p.polname::text], NULL, NULL, 'pg_policy'::regclass, p.oid, NULL
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN managed m ON m.oid = c.relnamespace
        WHERE {own pg_class c} AND {unmodelled c}\
        """, """
        SELECT 'STATISTICS', ARRAY[m.nspname::text, x.stxname::text], NULL, NULL, 'pg_statistic_ext'::regclass, x.oid, NULL
        FROM pg_statistic_ext x JOIN pg_class c ON c.oid = x.stxrelid JOIN managed m ON m.oid = x.stxnamespace
        WHERE {own pg_statistic_ext x} AND {unmodelled c}\
        """, """
        SELECT 'PUBLICATION_MEMBER', ARRAY[m.nspname::text, c.relname::text, b.pubname::text], NULL, NULL, 'pg_publication_rel'::regclass, p.oid, NULL
        FROM pg_publication_rel p JOIN pg_publication b ON b.oid = p.prpubid JOIN pg_class c ON c.oid = p.prrelid
          JOIN managed m ON m.oid = c.relnamespace\
        """);

    private static final String TEMPORAL_CONSTRAINTS = """
        SELECT 'TEMPORAL_CONSTRAINT', ARRAY[t.nspname::text, t.relname::text, k.conname::text], NULL, NULL, 'pg_constraint'::regclass, k.oid, NULL
        FROM pg_constraint k JOIN modelled_table t ON t.oid = k.conrelid
        WHERE k.conperiod\
        """;

    private UnmodelledObjects() {}

    static List<String> queries(int serverMajor) {
        List<String> parts = new ArrayList<>(RELATIONS_AND_TYPES);
        parts.addAll(OPERATORS);
        parts.addAll(NAMED);
        parts.addAll(MEMBERS);
        if (serverMajor >= 18) {
            parts.add(TEMPORAL_CONSTRAINTS);
        }
        return parts;
    }

    private static String named(String kind, String table, String namespace, String name) {
        return """
            SELECT '%s', ARRAY[m.nspname::text, o.%s::text], NULL, NULL, '%s'::regclass, o.oid, NULL
            FROM %s o JOIN managed m ON m.oid = o.%s
            WHERE {own %s o}\
            """.formatted(kind, name, table, table, namespace, table);
    }
}
