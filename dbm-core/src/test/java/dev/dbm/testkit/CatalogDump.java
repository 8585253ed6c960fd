package dev.dbm.testkit;

import java.util.List;

/**
 * What the catalog says of the objects in a database, as sorted lines of text. Read by queries of its own, so that it can bear witness against the
 * engine's readers. The order of tables' columns is left out, and so are names that PostgreSQL 18 derived for NOT NULL: a renamed column keeps its old one.
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
             c.relrowsecurity, c.relforcerowsecurity, c.relreplident, obj_description(c.oid, 'pg_class'))
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
          SELECT concat_ws('|', 'function', s.nspname, p.proname, pg_get_functiondef(p.oid))
          FROM pg_proc p JOIN spaces s ON s.oid = p.pronamespace WHERE p.prokind IN ('f', 'p', 'w')
          UNION ALL
          SELECT concat_ws('|', 'aggregate', s.nspname, p.oid::regprocedure, p.proparallel,
            to_jsonb(a) - 'aggfnoid' - 'agginitval' - 'aggminitval' - 'aggsortop' - 'aggtranstype' - 'aggmtranstype',
            a.aggsortop::regoperator, a.aggtranstype::regtype, a.aggmtranstype::regtype, a.agginitval, a.aggminitval)
          FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid JOIN spaces s ON s.oid = p.pronamespace
          UNION ALL
          SELECT concat_ws('|', 'trigger', s.nspname, c.relname, g.tgenabled, pg_get_triggerdef(g.oid))
          FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN spaces s ON s.oid = c.relnamespace WHERE NOT g.tgisinternal
          UNION ALL
          SELECT concat_ws('|', 'event trigger', evtname, evtevent, evtenabled, evttags, evtfoid::regprocedure) FROM pg_event_trigger
          UNION ALL
          SELECT concat_ws('|', 'rule', s.nspname, c.relname, r.ev_enabled, pg_get_ruledef(r.oid))
          FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN spaces s ON s.oid = c.relnamespace WHERE c.relkind <> 'm'
          UNION ALL
          SELECT concat_ws('|', 'materialized view', s.nspname, c.relname, pg_get_viewdef(c.oid))
          FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace WHERE c.relkind = 'm'
          UNION ALL
          SELECT concat_ws('|', 'policy', s.nspname, c.relname, p.polname, p.polpermissive, p.polcmd,
            ARRAY(SELECT o::regrole::text FROM unnest(p.polroles) o ORDER BY 1), pg_get_expr(p.polqual, p.polrelid),
            pg_get_expr(p.polwithcheck, p.polrelid))
          FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN spaces s ON s.oid = c.relnamespace
          UNION ALL
          SELECT concat_ws('|', 'statistics', s.nspname, t.stxname, t.stxowner::regrole, COALESCE(t.stxstattarget, -1), t.stxrelid::regclass,
            ARRAY(SELECT k::text FROM unnest(t.stxkind) k ORDER BY 1), pg_get_expr(t.stxexprs, t.stxrelid),
            ARRAY(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = t.stxrelid AND a.attnum = ANY (t.stxkeys) ORDER BY 1))
          FROM pg_statistic_ext t JOIN spaces s ON s.oid = t.stxnamespace
          UNION ALL
          SELECT concat_ws('|', 'marks', s.nspname, c.relname, i.indisclustered, i.indisreplident,
            ARRAY(SELECT a.attstattarget FROM pg_attribute a WHERE a.attrelid = c.oid ORDER BY a.attnum))
          FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN spaces s ON s.oid = c.relnamespace
          UNION ALL
          SELECT concat_ws('|', 'domain', s.nspname, t.typname, format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault, l.collname,
            ARRAY(SELECT concat_ws(' ', CASE WHEN k.contype = 'n' THEN '' ELSE k.conname END, k.convalidated, pg_get_constraintdef(k.oid)) FROM pg_constraint k
              WHERE k.contypid = t.oid ORDER BY 1))
          FROM pg_type t JOIN spaces s ON s.oid = t.typnamespace LEFT JOIN pg_collation l ON l.oid = t.typcollation WHERE t.typtype = 'd'
          UNION ALL
          SELECT concat_ws('|', 'attributes', s.nspname, c.relname,
            ARRAY(SELECT concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), l.collname)
              FROM pg_attribute a LEFT JOIN pg_collation l ON l.oid = a.attcollation
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum))
          FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace WHERE c.relkind IN ('c', 'v', 'm')
          UNION ALL
          SELECT concat_ws('|', 'range', s.nspname, t.typname, r.rngsubtype::regtype, l.collname, o.opcname, r.rngcanonical, r.rngsubdiff, r.rngmultitypid::regtype)
          FROM pg_range r JOIN pg_type t ON t.oid = r.rngtypid JOIN spaces s ON s.oid = t.typnamespace
            LEFT JOIN pg_collation l ON l.oid = r.rngcollation JOIN pg_opclass o ON o.oid = r.rngsubopc
          UNION ALL
          SELECT concat_ws('|', 'collation', s.nspname, l.collname, l.collprovider, l.collisdeterministic, l.collcollate, l.collctype,
            to_jsonb(l) ->> 'colliculocale', to_jsonb(l) ->> 'colllocale', to_jsonb(l) ->> 'collicurules')
          FROM pg_collation l JOIN spaces s ON s.oid = l.collnamespace
          UNION ALL
          SELECT concat_ws('|', 'extension', x.extname, x.extversion, n.nspname) FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
          UNION ALL
          SELECT concat_ws('|', 'comment', o.type, o.identity, d.description)
          FROM pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) o
          WHERE d.objoid >= 16384 AND o.type <> 'schema' AND o.identity !~ '_not_null[0-9]* on '
          UNION ALL
          SELECT concat_ws('|', 'owned', o.type, o.identity, r.rolname)
          FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid, pg_identify_object(d.classid, d.objid, d.objsubid) o
          WHERE d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND d.deptype = 'o' AND o.schema IN (SELECT nspname FROM spaces)
          UNION ALL
          SELECT concat_ws('|', 'granted', kind, identity, CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE x.grantee::regrole::text END, x.privilege_type, x.is_grantable)
          FROM (
            SELECT 'relation' AS kind, c.oid::regclass::text AS identity,
              COALESCE(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r' END, c.relowner)) AS acl
            FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace WHERE c.relkind IN ('r', 'v', 'm', 'S', 'p', 'f')
            UNION ALL
            SELECT 'column', concat_ws('.', c.oid::regclass, a.attname), a.attacl
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN spaces s ON s.oid = c.relnamespace WHERE NOT a.attisdropped AND a.attacl IS NOT NULL
            UNION ALL
            SELECT 'routine', p.oid::regprocedure::text, COALESCE(p.proacl, acldefault('f', p.proowner))
            FROM pg_proc p JOIN spaces s ON s.oid = p.pronamespace
            WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
            UNION ALL
            SELECT 'type', t.oid::regtype::text, COALESCE(t.typacl, acldefault('T', t.typowner))
            FROM pg_type t JOIN spaces s ON s.oid = t.typnamespace WHERE t.typelem = 0 AND t.typrelid = 0
            UNION ALL
            SELECT 'namespace', n.nspname::text, COALESCE(n.nspacl, acldefault('n', n.nspowner))
            FROM pg_namespace n JOIN spaces s ON s.oid = n.oid
          ) g, aclexplode(g.acl) x
          UNION ALL
          SELECT concat_ws('|', 'granted by default', a.defaclrole::regrole, n.nspname, a.defaclobjtype,
            CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE x.grantee::regrole::text END, x.privilege_type, x.is_grantable)
          FROM pg_default_acl a LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace, aclexplode(a.defaclacl) x
        )
        SELECT line FROM lines ORDER BY line COLLATE "C"
        """;

    private CatalogDump() {}

    /** Returns the lines, sorted. */
    public static List<String> of(TestDatabase database) {
        return database.query(QUERY);
    }
}
