package dev.dbm.core.pairs;

import dev.dbm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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

    /** A label cannot be taken away again, so these come last and only one way. */
    private static final List<String> ONE_WAY =
            List.of("SELECT format('ALTER TYPE %s ADD VALUE ''brand new'' BEFORE %L', t.oid::regtype, min(e.enumlabel))"
                    + " FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.oid");

    private SqlMutations() {}

    /** Makes this many changes, each of which a plan can take back, and returns them. */
    static List<String> apply(TestDatabase database, long seed, int count) {
        return apply(database, QUERIES, seed, count);
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
