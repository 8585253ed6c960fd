package dev.dbm.core.pairs;

import dev.dbm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Changes a live database at random, by SQL that people write. Each kind of change is a query for the statements that could make it; one that the server
 * refuses is left out.
 */
final class SqlMutations {
    private static final String TABLES =
            " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname !~"
                    + " '^pg_' AND n.nspname <> 'information_schema'";

    private static final String COLUMNS =
            " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND a.attnum >"
                + " 0 AND NOT a.attisdropped";

    private static final String CONSTRAINTS =
            " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    private static final String INDEXES =
            " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
                    + " AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid)";

    private static final List<String> QUERIES = List.of(
            "SELECT format('DROP TABLE %I.%I CASCADE', n.nspname, c.relname)" + TABLES,
            "SELECT format('CREATE TABLE %I.new_%s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text"
                    + " DEFAULT ''x'')', n.nspname, c.oid)" + TABLES,
            "SELECT format('COMMENT ON TABLE %I.%I IS ''new''', n.nspname, c.relname)" + TABLES,
            "SELECT format('ALTER TABLE %I.%I SET (fillfactor = 70)', n.nspname, c.relname)" + TABLES,
            "SELECT format('ALTER TABLE %I.%I ADD COLUMN extra serial', n.nspname, c.relname)" + TABLES,
            "SELECT format('ALTER TABLE %I.%I ADD COLUMN note text NOT NULL DEFAULT ''none'' CHECK (note <> ''x'')',"
                    + " n.nspname, c.relname)" + TABLES,
            "SELECT format('ALTER TABLE %I.%I DROP COLUMN %I CASCADE', n.nspname, c.relname, a.attname)" + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I RENAME COLUMN %I TO renamed', n.nspname, c.relname, a.attname)" + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I ALTER COLUMN %I SET NOT NULL', n.nspname, c.relname, a.attname)"
                    + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I ALTER COLUMN %I DROP NOT NULL', n.nspname, c.relname, a.attname)"
                    + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I ALTER COLUMN %I DROP DEFAULT', n.nspname, c.relname, a.attname)"
                    + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I ALTER COLUMN %I TYPE bigint', n.nspname, c.relname, a.attname)" + COLUMNS
                    + " AND a.atttypid = 'int4'::regtype",
            "SELECT format('ALTER TABLE %I.%I ALTER COLUMN %I TYPE varchar(77)', n.nspname, c.relname, a.attname)"
                    + COLUMNS + " AND a.atttypid IN ('text'::regtype, 'varchar'::regtype)",
            "SELECT format('ALTER TABLE %I.%I ALTER COLUMN %I TYPE text', n.nspname, c.relname, a.attname)" + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I ALTER COLUMN %I TYPE timestamptz', n.nspname, c.relname, a.attname)"
                    + COLUMNS + " AND a.atttypid = 'timestamp'::regtype",
            "SELECT format('COMMENT ON COLUMN %I.%I.%I IS ''it''''s new''', n.nspname, c.relname, a.attname)" + COLUMNS,
            "SELECT format('CREATE INDEX ON %I.%I (%I DESC)', n.nspname, c.relname, a.attname)" + COLUMNS,
            "SELECT format('CREATE UNIQUE INDEX ON %I.%I (%I) WHERE %I IS NOT NULL', n.nspname, c.relname, a.attname,"
                    + " a.attname)"
                    + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I ADD UNIQUE (%I)', n.nspname, c.relname, a.attname)" + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I ADD CHECK (%I IS NOT NULL) NOT VALID', n.nspname, c.relname, a.attname)"
                    + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I DROP CONSTRAINT %I CASCADE', n.nspname, c.relname, k.conname)"
                    + CONSTRAINTS,
            "SELECT format('ALTER TABLE %I.%I RENAME CONSTRAINT %I TO renamed_%s', n.nspname, c.relname, k.conname,"
                    + " k.oid)"
                    + CONSTRAINTS,
            "SELECT format('ALTER TABLE %I.%I ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', n.nspname,"
                    + " c.relname, k.conname)"
                    + CONSTRAINTS + " AND k.contype = 'f'",
            "SELECT format('COMMENT ON CONSTRAINT %I ON %I.%I IS ''new''', k.conname, n.nspname, c.relname)"
                    + CONSTRAINTS,
            "SELECT format('DROP INDEX %I.%I', n.nspname, c.relname)" + INDEXES,
            "SELECT format('ALTER INDEX %I.%I RENAME TO renamed_%s', n.nspname, c.relname, c.oid)" + INDEXES,
            "SELECT format('ALTER INDEX %I.%I SET (fillfactor = 60)', n.nspname, c.relname)" + INDEXES,
            "SELECT format('ALTER SEQUENCE %I.%I INCREMENT BY 7 CACHE 3', schemaname, sequencename) FROM pg_sequences");

    private static final String OWN = " n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    private static final String VIEWS =
            " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'v' AND" + OWN
                    + outsideExtensions("pg_class", "c.oid");

    private static final String ROUTINES =
            " FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang"
                    + " WHERE p.prokind IN ('f', 'p') AND l.lanname IN ('sql', 'plpgsql') AND" + OWN
                    + outsideExtensions("pg_proc", "p.oid");

    private static final String TRIGGERS =
            " FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE NOT g.tgisinternal AND c.relkind = 'r' AND" + OWN;

    private static final String POLICIES =
            " FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE"
                    + OWN;

    private static final String DOMAINS =
            " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'd' AND" + OWN
                    + outsideExtensions("pg_type", "t.oid");

    private static final String COMPOSITES =
            " FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid JOIN pg_namespace n ON n.oid = t.typnamespace WHERE"
                    + " c.relkind = 'c' AND" + OWN;

    /** What changes objects of the kinds that stand beside tables. */
    private static final List<String> OBJECTS = List.of(
            "SELECT format('DROP VIEW %I.%I CASCADE', n.nspname, c.relname)" + VIEWS,
            "SELECT format('COMMENT ON VIEW %I.%I IS ''new''', n.nspname, c.relname)" + VIEWS,
            "SELECT format('ALTER VIEW %I.%I RENAME TO renamed_%s', n.nspname, c.relname, c.oid)" + VIEWS,
            "SELECT format('CREATE OR REPLACE VIEW %I.%I AS SELECT q.*, 1 AS one_more FROM (%s) q', n.nspname,"
                    + " c.relname, rtrim(pg_get_viewdef(c.oid), ';'))" + VIEWS,
            "SELECT format('CREATE VIEW %I.over_%s AS SELECT * FROM %I.%I', n.nspname, c.oid, n.nspname, c.relname)"
                    + TABLES,
            "SELECT format('CREATE MATERIALIZED VIEW %I.kept_%s AS SELECT * FROM %I.%I; CREATE INDEX ON %I.kept_%s"
                    + " (%I)', n.nspname, c.oid, n.nspname, c.relname, n.nspname, c.oid, a.attname)" + COLUMNS,
            "SELECT format('DROP ROUTINE %s CASCADE', p.oid::regprocedure)" + ROUTINES,
            "SELECT format('COMMENT ON ROUTINE %s IS ''new''', p.oid::regprocedure)" + ROUTINES,
            "SELECT format('ALTER ROUTINE %s RENAME TO renamed_%s', p.oid::regprocedure, p.oid)" + ROUTINES,
            "SELECT format('ALTER FUNCTION %s COST 77', p.oid::regprocedure)" + ROUTINES + " AND p.prokind = 'f'",
            "SELECT regexp_replace(pg_get_functiondef(p.oid), '(\\nAS \\$[a-z]+\\$)', '\\1 /* again */')" + ROUTINES,
            "SELECT format('REVOKE EXECUTE ON ROUTINE %s FROM PUBLIC', p.oid::regprocedure)" + ROUTINES,
            "SELECT format('DROP TRIGGER %I ON %I.%I', g.tgname, n.nspname, c.relname)" + TRIGGERS,
            "SELECT format('ALTER TRIGGER %I ON %I.%I RENAME TO renamed_%s', g.tgname, n.nspname, c.relname, g.oid)"
                    + TRIGGERS,
            "SELECT format('ALTER TABLE %I.%I DISABLE TRIGGER %I', n.nspname, c.relname, g.tgname)" + TRIGGERS,
            "SELECT format('CREATE TRIGGER new_%s BEFORE UPDATE ON %I.%I FOR EACH ROW WHEN (old IS DISTINCT FROM new)"
                    + " EXECUTE FUNCTION suppress_redundant_updates_trigger()', c.oid, n.nspname, c.relname)" + TABLES,
            "SELECT format('DROP POLICY %I ON %I.%I', p.polname, n.nspname, c.relname)" + POLICIES,
            "SELECT format('ALTER POLICY %I ON %I.%I TO PUBLIC', p.polname, n.nspname, c.relname)" + POLICIES,
            "SELECT format('CREATE POLICY new_%s ON %I.%I USING (%I IS NOT NULL)', c.oid, n.nspname, c.relname,"
                    + " a.attname)" + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', n.nspname, c.relname)" + TABLES,
            "SELECT format('ALTER TABLE %I.%I REPLICA IDENTITY FULL', n.nspname, c.relname)" + TABLES,
            "SELECT format('ALTER TABLE %s CLUSTER ON %I', i.indrelid::regclass, c.relname)" + INDEXES,
            "SELECT format('CREATE STATISTICS %I.stats_%s ON %I, (%I IS NULL) FROM %I.%I', n.nspname, c.oid, a.attname,"
                    + " a.attname, n.nspname, c.relname)" + COLUMNS,
            "SELECT format('ALTER DOMAIN %I.%I ADD CONSTRAINT new_%s CHECK (VALUE IS NOT NULL) NOT VALID', n.nspname,"
                    + " t.typname, t.oid)" + DOMAINS,
            "SELECT format('ALTER DOMAIN %I.%I DROP DEFAULT', n.nspname, t.typname)" + DOMAINS,
            "SELECT format('DROP DOMAIN %I.%I CASCADE', n.nspname, t.typname)" + DOMAINS,
            "SELECT format('ALTER TYPE %I.%I ADD ATTRIBUTE one_more text CASCADE', n.nspname, t.typname)" + COMPOSITES,
            "SELECT format('COMMENT ON TYPE %I.%I IS ''new''', n.nspname, t.typname)" + COMPOSITES,
            "SELECT format('GRANT SELECT, UPDATE ON %I.%I TO webuser', n.nspname, c.relname)" + TABLES,
            "SELECT format('GRANT SELECT (%I) ON %I.%I TO webuser', a.attname, n.nspname, c.relname)" + COLUMNS,
            "SELECT format('ALTER TABLE %I.%I OWNER TO manager', n.nspname, c.relname)" + TABLES);

    private static String outsideExtensions(String catalog, String oid) {
        return " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = '" + catalog + "'::regclass AND d.objid = "
                + oid + " AND d.deptype = 'e')";
    }

    /** A label cannot be taken away again, so these come last and only one way. */
    private static final List<String> ONE_WAY =
            List.of("SELECT format('ALTER TYPE %s ADD VALUE ''brand new'' BEFORE %L', t.oid::regtype, min(e.enumlabel))"
                    + " FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.oid");

    private SqlMutations() {}

    /** Makes this many changes, each of which a plan can take back, and returns them. */
    static List<String> apply(TestDatabase database, long seed, int count) {
        return apply(database, QUERIES, seed, count);
    }

    /** Makes this many changes to objects of all kinds, each of which a plan can take back, and returns them. */
    static List<String> applyToAll(TestDatabase database, long seed, int count) {
        return apply(database, Stream.concat(QUERIES.stream(), OBJECTS.stream()).toList(), seed, count);
    }

    /** Makes this many changes that no plan can take back and returns them. */
    static List<String> applyOneWay(TestDatabase database, long seed, int count) {
        return apply(database, ONE_WAY, seed, count);
    }

    private static List<String> apply(TestDatabase database, List<String> queries, long seed, int count) {
        Random random = new Random(seed);
        List<String> made = new ArrayList<>();
        for (int attempt = 0; made.size() < count && attempt < 10 * count; attempt++) {
            String query = queries.get(random.nextInt(queries.size()));
            List<String> statements = database.query("SELECT * FROM (" + query + ") s ORDER BY 1");
            if (!statements.isEmpty()) {
                String statement = statements.get(random.nextInt(statements.size()));
                if (accepts(database, statement)) {
                    made.add(statement);
                }
            }
        }
        return made;
    }

    private static boolean accepts(TestDatabase database, String statement) {
        try {
            database.execute(statement);
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }
}
