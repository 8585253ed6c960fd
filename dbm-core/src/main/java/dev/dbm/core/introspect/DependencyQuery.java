package dev.dbm.core.introspect;

/**
 * The query for who needs whom, by addresses. What PostgreSQL keeps inside another object counts as that object: the rule of a view, the type of a table's rows,
 * the type of arrays, the index of a constraint, the sequence of an identity; a default counts as its column, a domain's check as the domain, what an extension
 * brought as the extension.
 *
 * <p>Left out is what the structure tells: namespaces, and the columns, with their collations, under plain keys, indexes and foreign keys. So is OWNED BY, which is no need.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">pg_depend</a>
 */
final class DependencyQuery {
    /** What initdb made has lower oids and is always there. */
    private static final String FIRST_OF_USERS = "16384";

    private static final String TEXT = """
        SELECT s.classid AS user_catalog, s.objid AS user_row, s.objsubid AS user_part,
          COALESCE(e.refclassid, j.refclassid, i.refclassid, s.refclassid) AS needed_catalog,
          COALESCE(e.refobjid, j.refobjid, i.refobjid, s.refobjid) AS needed_row,
          CASE WHEN e.refobjid IS NOT NULL THEN 0 ELSE COALESCE(j.refobjsubid, i.refobjsubid, s.refobjsubid) END AS needed_part
        FROM (
          SELECT DISTINCT CASE WHEN x.oid IS NOT NULL THEN 'pg_class'::regclass WHEN k.contypid <> 0 THEN 'pg_type'::regclass
              WHEN w.oid IS NOT NULL THEN 'pg_class'::regclass WHEN z.oid IS NOT NULL THEN 'pg_type'::regclass WHEN y.oid IS NOT NULL THEN 'pg_constraint'::regclass ELSE d.classid END::oid AS classid,
            CASE WHEN x.oid IS NOT NULL THEN x.adrelid WHEN k.contypid <> 0 THEN k.contypid WHEN w.oid IS NOT NULL THEN w.ev_class
              WHEN z.oid IS NOT NULL THEN z.reltype WHEN y.oid IS NOT NULL THEN y.oid ELSE d.objid END AS objid,
            CASE WHEN x.oid IS NOT NULL THEN x.adnum WHEN k.contypid <> 0 OR w.oid IS NOT NULL OR z.oid IS NOT NULL THEN 0 ELSE d.objsubid END AS objsubid,
            d.refclassid, d.refobjid, d.refobjsubid
          FROM pg_depend d
            LEFT JOIN pg_attrdef x ON d.classid = 'pg_attrdef'::regclass AND x.oid = d.objid
            LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
            LEFT JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid AND w.rulename = '_RETURN'
            LEFT JOIN pg_class z ON d.classid = 'pg_class'::regclass AND z.oid = d.objid AND z.relkind = 'c'
            LEFT JOIN pg_constraint y ON d.classid = 'pg_class'::regclass AND y.conindid = d.objid AND y.contype = 'x'
            LEFT JOIN pg_index p ON d.classid = 'pg_class'::regclass AND p.indexrelid = d.objid AND (p.indexprs IS NOT NULL OR p.indpred IS NOT NULL)
          WHERE d.deptype IN ('n', 'a')
            AND d.refobjid >= {first oid of users}
            AND d.refclassid <> 'pg_namespace'::regclass
            AND (d.refclassid <> 'pg_extension'::regclass OR d.classid = 'pg_extension'::regclass)
            AND NOT (d.refclassid = 'pg_collation'::regclass AND d.classid = 'pg_class'::regclass AND d.objsubid = 0 AND p.indexrelid IS NULL)
            AND NOT (d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = x.adrelid AND d.refobjsubid = x.adnum)
            AND CASE WHEN k.contype IN ('p', 'u') THEN false
                  WHEN k.contype = 'f' THEN d.refclassid = 'pg_class'::regclass AND d.refobjsubid = 0
                  WHEN d.classid = 'pg_class'::regclass AND d.objsubid = 0 AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
                    THEN p.indexrelid IS NOT NULL
                  ELSE true END
          ) s
          LEFT JOIN pg_depend i ON i.classid = s.refclassid AND i.objid = s.refobjid AND i.objsubid = 0 AND i.deptype = 'i'
          LEFT JOIN pg_depend j ON j.classid = i.refclassid AND j.objid = i.refobjid AND j.objsubid = 0 AND i.refobjsubid = 0 AND j.deptype = 'i'
          LEFT JOIN extension_member e ON e.classid = COALESCE(j.refclassid, i.refclassid, s.refclassid) AND e.objid = COALESCE(j.refobjid, i.refobjid, s.refobjid)\
        """;

    private DependencyQuery() {}

    static String text() {
        return TEXT.replace("{first oid of users}", FIRST_OF_USERS);
    }
}
