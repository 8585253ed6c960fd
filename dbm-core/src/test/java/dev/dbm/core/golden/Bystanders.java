package dev.dbm.core.golden;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Things that dbm does not model, put on every table and type of a database: whatever a plan does, they stay as they are. */
enum Bystanders {
    /** A view over the first column. */
    VIEWS(
            "EXECUTE format('CREATE VIEW %I.bystander_v%s AS SELECT %I FROM %s', t.nspname, n, t.attname,"
                    + " t.oid::regclass)",
            ""),

    /** What PostgreSQL runs or asks at each row. */
    TRIGGERS_AND_POLICIES("""
        IF to_regproc('pg_temp.bystander') IS NULL THEN
          CREATE FUNCTION pg_temp.bystander() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        END IF;
        EXECUTE format('CREATE TRIGGER bystander_t BEFORE UPDATE OF %I ON %s FOR EACH ROW EXECUTE FUNCTION pg_temp.bystander()',
          t.attname, t.oid::regclass);
        EXECUTE format('CREATE POLICY bystander_p ON %s USING (%I IS NOT NULL)', t.oid::regclass, t.attname)\
        """, ""),

    /** What hangs on a table's columns by their number. */
    STATISTICS_AND_EXCLUSIONS("""
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT bystander_x%s EXCLUDE USING hash (%I WITH =)', t.oid::regclass, n, t.attname);
        IF t.second IS NOT NULL THEN
          EXECUTE format('CREATE STATISTICS %I.bystander_s%s ON %I, %I FROM %s', t.nspname, n, t.attname, t.second, t.oid::regclass);
        END IF\
        """, ""),

    /** Marks on tables and indexes. */
    MARKS("""
        IF t.index IS NOT NULL THEN
          EXECUTE format('ALTER TABLE %s CLUSTER ON %I', t.oid::regclass, t.index);
        END IF;
        IF t.key IS NOT NULL THEN
          EXECUTE format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', t.oid::regclass, t.key);
        ELSE
          EXECUTE format('ALTER TABLE %s REPLICA IDENTITY FULL', t.oid::regclass);
        END IF\
        """, ""),

    /** Who may do what, and who follows along. */
    RIGHTS("""
        EXECUTE format('GRANT SELECT (%I) ON %s TO bystander', t.attname, t.oid::regclass);
        EXECUTE format('GRANT INSERT ON %s TO bystander', t.oid::regclass);
        EXECUTE format('CREATE PUBLICATION bystander_%s FOR TABLE %s', n, t.oid::regclass);
        EXECUTE format('ALTER TABLE %s OWNER TO bystander', t.oid::regclass)\
        """, """
            FOR t IN SELECT y.oid FROM pg_type y JOIN pg_namespace s ON s.oid = y.typnamespace
              WHERE y.typtype = 'e' AND s.nspname !~ '^pg_' AND s.nspname <> 'information_schema'
            LOOP
              EXECUTE format('ALTER TYPE %s OWNER TO bystander', t.oid::regtype);
            END LOOP;\
            """);

    /** The role that rights are given to. */
    static final String ROLE = """
        DO $$ BEGIN
          IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'bystander') THEN CREATE ROLE bystander; END IF;
        END $$\
        """;

    /** Each table with its first two columns and an index of each sort; what a type does not allow (no operator, say) is left out. */
    private static final String FRAME = """
        DO $do$
        DECLARE
          t record;
          n int := 0;
        BEGIN
          FOR t IN
            SELECT c.oid, s.nspname, a.attname,
              (SELECT b.attname FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attnum > a.attnum AND NOT b.attisdropped
               ORDER BY b.attnum LIMIT 1) AS second,
              (SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
               WHERE x.indrelid = c.oid AND x.indpred IS NULL AND x.indisvalid ORDER BY i.relname LIMIT 1) AS index,
              (SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
               WHERE x.indrelid = c.oid AND x.indisunique AND x.indimmediate AND x.indpred IS NULL AND x.indexprs IS NULL
                 AND NOT EXISTS (SELECT 1 FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attnum = ANY (x.indkey) AND NOT k.attnotnull)
               ORDER BY i.relname LIMIT 1) AS key
            FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
            JOIN LATERAL (SELECT attname, attnum FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
              ORDER BY attnum LIMIT 1) a ON true
            WHERE c.relkind = 'r' AND s.nspname !~ '^pg_' AND s.nspname <> 'information_schema'
            ORDER BY c.oid
          LOOP
            n := n + 1;
            BEGIN
              %s;
            EXCEPTION WHEN undefined_object OR undefined_function OR feature_not_supported OR wrong_object_type OR invalid_parameter_value THEN NULL;
            END;
          END LOOP;
          %s
        END $do$\
        """;

    /**
     * Everything that was put there, by address, so that it may be renamed along with what it hangs on but not made anew. What PostgreSQL itself makes anew where
     * a column gets another type, exclusion constraints and extended statistics, goes by its name. Attributes have the table, column or type that holds them.
     */
    private static final String FOUND = """
        WITH role AS (SELECT oid FROM pg_roles WHERE rolname = 'bystander'),
        found(line, holder) AS (
          SELECT 'view ' || oid || ' ' || relname, NULL FROM pg_class WHERE relname ~ '^bystander_v'
          UNION ALL SELECT 'trigger ' || oid || ' on ' || tgrelid || ' ' || tgenabled::text || ' ' || tgattr::text, NULL
            FROM pg_trigger WHERE tgname = 'bystander_t'
          UNION ALL SELECT 'policy ' || oid || ' on ' || polrelid, NULL FROM pg_policy WHERE polname = 'bystander_p'
          UNION ALL SELECT 'exclusion ' || conname || ' on ' || conrelid || ' ' || conkey::text, NULL
            FROM pg_constraint WHERE conname ~ '^bystander_x'
          UNION ALL SELECT 'statistics ' || stxname || ' on ' || stxrelid || ' ' || stxkeys::text, NULL
            FROM pg_statistic_ext WHERE stxname ~ '^bystander_s'
          UNION ALL SELECT 'published ' || prpubid || ' ' || prrelid, NULL FROM pg_publication_rel
          UNION ALL SELECT 'clustered ' || indrelid || ' ' || indkey::text, indrelid::text FROM pg_index WHERE indisclustered
          UNION ALL SELECT 'identity ' || indrelid || ' ' || indkey::text, indrelid::text FROM pg_index WHERE indisreplident
          UNION ALL SELECT 'identity ' || oid || ' ' || relreplident::text, oid::text
            FROM pg_class WHERE relreplident = 'f' AND relkind = 'r'
          UNION ALL SELECT 'column grant ' || attrelid || ' ' || attnum || ' ' || attacl::text, attrelid || '.' || attnum
            FROM pg_attribute WHERE attacl::text ~ 'bystander' AND NOT attisdropped
          UNION ALL SELECT 'grant ' || oid || ' ' || relacl::text, oid::text
            FROM pg_class WHERE relkind = 'r' AND relacl::text ~ 'bystander'
          UNION ALL SELECT 'owner of table ' || c.oid, c.oid::text FROM pg_class c JOIN role ON role.oid = c.relowner WHERE relkind = 'r'
          UNION ALL SELECT 'owner of type ' || t.oid, t.oid::text FROM pg_type t JOIN role ON role.oid = t.typowner WHERE typtype = 'e')
        SELECT line, holder FROM found ORDER BY line\
        """;

    private static final String HOLDERS = """
        SELECT oid::text FROM pg_class WHERE relkind = 'r'
        UNION ALL SELECT attrelid || '.' || attnum FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped
        UNION ALL SELECT oid::text FROM pg_type WHERE typtype = 'e'\
        """;

    private static final Pattern TABLE = Pattern.compile("(?i)CREATE\\s+(?:\\w+\\s+)?TABLE\\b");
    private static final Pattern TYPE = Pattern.compile("(?i)CREATE\\s+TYPE\\b");

    private final String perTable;
    private final String more;

    Bystanders(String perTable, String more) {
        this.perTable = perTable;
        this.more = more;
    }

    /** Returns whether what a script creates has anything that they could be put on. */
    boolean findPlaceIn(String script) {
        return TABLE.matcher(script).find()
                || !more.isEmpty() && TYPE.matcher(script).find();
    }

    /** Puts them there. */
    void join(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(FRAME.formatted(perTable, more));
        }
    }

    /**
     * One of them.
     *
     * @param line what it is
     * @param holder the address of what it is an attribute of, and goes with; null if it is an object of its own
     */
    record Found(String line, @Nullable String holder) {}

    /** Returns what is there of any of them. */
    static List<Found> found(Connection connection) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FOUND)) {
            while (rows.next()) {
                found.add(new Found(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    /** Returns the addresses of all that may have attributes. */
    static Set<String> holders(Connection connection) throws SQLException {
        Set<String> holders = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HOLDERS)) {
            while (rows.next()) {
                holders.add(rows.getString(1));
            }
        }
        return holders;
    }
}
