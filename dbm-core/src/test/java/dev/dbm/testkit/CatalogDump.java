package dev.dbm.testkit;

import java.util.List;

/**
 * What the catalog says of the objects in a database, as sorted lines of text. Read by queries of its own, so that it can bear witness against the
 * engine's readers. The order of columns is left out, and so are names that PostgreSQL 18 derived for NOT NULL: a renamed column keeps its old one.
 */
public final class CatalogDump {
    private static final String QUERY = """
        WITH spaces AS (
          SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'dbm')),
        lines(line) AS (
          SELECT concat_ws('|', 'namespace', nspname, obj_description(oid, 'pg_namespace')) FROM spaces
          UNION ALL
          SELECT concat_ws('|', 'relation', s.nspname, c.relname, c.relkind, c.relpersistence, am.amname,
            ARRAY(SELECT o FROM unnest(c.reloptions) o ORDER BY o),
            ARRAY(SELECT o FROM pg_class t, unnest(t.reloptions) o WHERE t.oid = c.reltoastrelid ORDER BY o),
             obj_description(c.oid, 'pg_class'))
          FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace LEFT JOIN pg_am am ON am.oid = c.relam
          UNION ALL
          SELECT concat_ws('|', 'column', s.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
            a.attidentity, a.attgenerated, a.attstorage, a.attcompression, COALESCE(a.attstattarget, -1),
            ARRAY(SELECT o FROM unnest(a.attoptions) o ORDER BY o), l.collname, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum))
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN spaces s ON s.oid = c.relnamespace
          LEFT JOIN pg_collation l ON l.oid = a.attcollation
          LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
          WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v', 'm', 'p')
          UNION ALL
          SELECT concat_ws('|', 'constraint', s.nspname, c.relname,
            CASE WHEN k.contype = 'n' AND k.conname ~ '_not_null[0-9]*$' THEN '' ELSE k.conname END, k.contype, k.convalidated, k.connoinherit,
            regexp_replace(pg_get_constraintdef(k.oid), ' WITH \\([^)]*\\)', ''), obj_description(k.oid, 'pg_constraint'))
          FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN spaces s ON s.oid = c.relnamespace
          UNION ALL
          SELECT concat_ws('|', 'index', s.nspname, c.relname, i.indisvalid, i.indisprimary, i.indisunique,
                regexp_replace(pg_get_indexdef(c.oid), ' WITH \\([^)]*\\)', ''))
          FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN spaces s ON s.oid = c.relnamespace
          UNION ALL
          SELECT concat_ws('|', 'sequence', s.nspname, c.relname, q.seqtypid::regtype, q.seqstart, q.seqincrement, q.seqmax, q.seqmin,
            q.seqcache, q.seqcycle,
            (SELECT concat_ws('.', t.relname, a.attname, d.deptype) FROM pg_depend d
              JOIN pg_class t ON t.oid = d.refobjid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
                AND d.deptype IN ('a', 'i')))
          FROM pg_sequence q JOIN pg_class c ON c.oid = q.seqrelid JOIN spaces s ON s.oid = c.relnamespace
          UNION ALL
          SELECT concat_ws('|', 'type', s.nspname, t.typname, t.typtype, obj_description(t.oid, 'pg_type'),
            (SELECT string_agg(quote_literal(e.enumlabel), ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid))
          FROM pg_type t JOIN spaces s ON s.oid = t.typnamespace WHERE t.typtype IN ('e', 'd', 'c') AND t.typcategory <> 'A'
          UNION ALL
          SELECT concat_ws('|', 'function', s.nspname, p.proname, md5(pg_get_functiondef(p.oid)))
          FROM pg_proc p JOIN spaces s ON s.oid = p.pronamespace WHERE p.prokind IN ('f', 'p')
          UNION ALL
          SELECT concat_ws('|', 'trigger', s.nspname, c.relname, pg_get_triggerdef(g.oid), g.tgenabled, obj_description(g.oid, 'pg_trigger'))
          FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN spaces s ON s.oid = c.relnamespace WHERE NOT g.tgisinternal
          UNION ALL
          SELECT concat_ws('|', 'policy', s.nspname, c.relname, p.polname, p.polpermissive, p.polcmd, ARRAY(SELECT unnest(p.polroles) ORDER BY 1),
            pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid), obj_description(p.oid, 'pg_policy'))
          FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN spaces s ON s.oid = c.relnamespace
          UNION ALL
          SELECT concat_ws('|', 'of relation', s.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relreplident,
            (SELECT i.indexrelid::regclass::text FROM pg_index i WHERE i.indrelid = c.oid AND i.indisreplident),
            (SELECT i.indexrelid::regclass::text FROM pg_index i WHERE i.indrelid = c.oid AND i.indisclustered))
          FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace WHERE c.relkind IN ('r', 'm', 'p')
          UNION ALL
          SELECT concat_ws('|', 'statistics', s.nspname, x.stxname, pg_get_statisticsobjdef(x.oid), COALESCE(x.stxstattarget, -1),
            obj_description(x.oid, 'pg_statistic_ext'))
          FROM pg_statistic_ext x JOIN spaces s ON s.oid = x.stxnamespace
        )
        SELECT line FROM lines ORDER BY line COLLATE "C"
        """;

    private CatalogDump() {}

    /** Returns the lines, sorted. */
    public static List<String> of(TestDatabase database) {
        return database.query(QUERY);
    }
}
