package dev.dbm.core.golden;

import dev.dbm.Unmodelled;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Coverage;
import dev.dbm.schema.ObjectKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Things that nobody has declared, put on every table, view, type and function of a database: whatever a plan does, they stay as they are. */
enum Bystanders {
    /** A view over the first column of each table, and over each type and function. */
    VIEWS(
            Set.of("view"),
            Set.of(ObjectKind.VIEW),
            "EXECUTE format('CREATE VIEW %I.bystander_v%s AS SELECT %I FROM %s', t.nspname, n, t.attname,"
                    + " t.oid::regclass)",
            "EXECUTE format('CREATE VIEW %I.bystander_v%s AS SELECT NULL::%s AS v', t.nspname, n, t.oid::regtype)",
            """
            IF t.pronargs = 0 AND t.prokind = 'f' AND NOT EXISTS (SELECT 1 FROM pg_type y WHERE y.oid = t.prorettype AND y.typtype = 'p') THEN
              EXECUTE format('CREATE VIEW %I.bystander_v%s AS SELECT %I.%I() AS v', t.nspname, n, t.nspname, t.proname);
            END IF\
            """),

    /** A function into whose body PostgreSQL looks, of each table and type. */
    FUNCTIONS(
            Set.of("function"),
            Set.of(ObjectKind.FUNCTION),
            "EXECUTE format('CREATE FUNCTION %I.bystander_f%s(t %s) RETURNS void LANGUAGE sql BEGIN ATOMIC SELECT"
                    + " t.%I; END', t.nspname, n, t.oid::regclass, t.attname)",
            "EXECUTE format('CREATE FUNCTION %I.bystander_f%s() RETURNS %s LANGUAGE sql RETURN NULL::%s', t.nspname, n,"
                    + " t.oid::regtype, t.oid::regtype)",
            "NULL"),

    /** What PostgreSQL runs or asks at each row. */
    TRIGGERS_AND_POLICIES(
            Set.of("trigger", "policy"), Set.of(ObjectKind.TRIGGER, ObjectKind.POLICY), """
                IF to_regproc('pg_temp.bystander') IS NULL THEN
                  CREATE FUNCTION pg_temp.bystander() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                END IF;
                IF t.relkind = 'v' THEN
                  EXECUTE format('CREATE TRIGGER bystander_t INSTEAD OF UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION pg_temp.bystander()', t.oid::regclass);
                ELSE
                  EXECUTE format('CREATE TRIGGER bystander_t BEFORE UPDATE OF %I ON %s FOR EACH ROW EXECUTE FUNCTION pg_temp.bystander()',
                    t.attname, t.oid::regclass);
                  EXECUTE format('CREATE POLICY bystander_p ON %s USING (%I IS NOT NULL)', t.oid::regclass, t.attname);
                END IF\
                """, "NULL", "NULL"),

    /** What hangs on a table's columns by their number. */
    STATISTICS_AND_EXCLUSIONS(
            Set.of("statistics", "exclusion constraint"),
            Set.of(ObjectKind.STATISTICS, ObjectKind.EXCLUSION),
            """
            EXECUTE format('ALTER TABLE %s ADD CONSTRAINT bystander_x%s EXCLUDE USING hash (%I WITH =)', t.oid::regclass, n, t.attname);
            IF t.second IS NOT NULL THEN
              EXECUTE format('CREATE STATISTICS %I.bystander_s%s ON %I, %I FROM %s', t.nspname, n, t.attname, t.second, t.oid::regclass);
            END IF\
            """,
            "NULL",
            "NULL"),

    /** Marks on tables and indexes. */
    MARKS(
            Set.of("cluster mark", "replica identity"),
            Set.of(ObjectKind.CLUSTERING, ObjectKind.REPLICA_IDENTITY),
            """
            IF t.index IS NOT NULL THEN
              EXECUTE format('ALTER TABLE %s CLUSTER ON %I', t.oid::regclass, t.index);
            END IF;
            IF t.relkind = 'r' AND t.key IS NOT NULL THEN
              EXECUTE format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', t.oid::regclass, t.key);
            ELSIF t.relkind = 'r' THEN
              EXECUTE format('ALTER TABLE %s REPLICA IDENTITY FULL', t.oid::regclass);
            END IF\
            """,
            "NULL",
            "NULL"),

    /** Who may do what, and who follows along. */
    RIGHTS(
            Set.of("owner", "grants", "publication", "publication member"),
            Set.of(ObjectKind.OWNER, ObjectKind.GRANT, ObjectKind.DEFAULT_PRIVILEGES),
            """
            EXECUTE format('GRANT SELECT (%I) ON %s TO bystander', t.attname, t.oid::regclass);
            EXECUTE format('GRANT INSERT ON %s TO bystander', t.oid::regclass);
            EXECUTE format('ALTER TABLE %s OWNER TO bystander', t.oid::regclass);
            IF t.relkind = 'r' THEN
              EXECUTE format('CREATE PUBLICATION bystander_%s FOR TABLE %s', n, t.oid::regclass);
            END IF\
            """,
            "EXECUTE format('ALTER TYPE %s OWNER TO bystander', t.oid::regtype)",
            "EXECUTE format('GRANT EXECUTE ON ROUTINE %s TO bystander', t.oid::regprocedure)");

    /** The role that rights are given to. */
    static final String ROLE = """
        DO $$ BEGIN
          IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'bystander') THEN CREATE ROLE bystander; END IF;
        END $$\
        """;

    /** Each table with its first two columns and an index of each sort, each type, each routine; what one does not allow (no operator, say) is left out. */
    private static final String FRAME = """
        DO $do$
        DECLARE
          t record;
          n int := 0;
        BEGIN
          FOR t IN
            SELECT c.oid, c.relkind, s.nspname, a.attname,
              (SELECT b.attname FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attnum > a.attnum AND NOT b.attisdropped
               ORDER BY b.attnum LIMIT 1) AS second,
              (SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
               WHERE x.indrelid = c.oid AND x.indpred IS NULL AND x.indisvalid AND i.relname !~ '^bystander' ORDER BY i.relname LIMIT 1) AS index,
              (SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
               WHERE x.indrelid = c.oid AND x.indisunique AND x.indimmediate AND x.indpred IS NULL AND x.indexprs IS NULL
                 AND NOT EXISTS (SELECT 1 FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attnum = ANY (x.indkey) AND NOT k.attnotnull)
               ORDER BY i.relname LIMIT 1) AS key
            FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
            JOIN LATERAL (SELECT attname, attnum FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
              ORDER BY attnum LIMIT 1) a ON true
            WHERE c.relkind IN ('r', 'v', 'm') AND c.relname !~ '^bystander' AND {own}
            ORDER BY c.oid
          LOOP
            n := n + 1;
            BEGIN
              {table};
            EXCEPTION WHEN {refusals} THEN NULL;
            END;
          END LOOP;
          FOR t IN
            SELECT c.oid, s.nspname FROM pg_type c JOIN pg_namespace s ON s.oid = c.typnamespace LEFT JOIN pg_class r ON r.oid = c.typrelid
            WHERE (c.typtype IN ('e', 'd', 'r') OR r.relkind = 'c') AND {own}
            ORDER BY c.oid
          LOOP
            n := n + 1;
            {type};
          END LOOP;
          FOR t IN
            SELECT c.oid, s.nspname, c.proname, c.prokind, c.pronargs, c.prorettype FROM pg_proc c JOIN pg_namespace s ON s.oid = c.pronamespace
            WHERE {own} AND c.proname !~ '^bystander'
              AND NOT EXISTS (SELECT 1 FROM pg_depend i WHERE i.classid = c.tableoid AND i.objid = c.oid AND i.deptype = 'i')
            ORDER BY c.oid
          LOOP
            n := n + 1;
            {routine};
          END LOOP;
        END $do$\
        """.replace("{own}", """
            s.nspname !~ '^pg_' AND s.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = c.tableoid AND d.objid = c.oid AND d.deptype = 'e')\
            """).replace(
            "{refusals}",
            "undefined_object OR undefined_function OR feature_not_supported OR wrong_object_type OR"
                    + " invalid_parameter_value");

    /**
     * Everything that any of them put there, by address, so that it may be renamed along with what it hangs on but not made anew. What PostgreSQL itself makes anew where
     * a column gets another type, exclusion constraints and extended statistics, goes by its name. Attributes have what holds them beside them.
     */
    private static final String FOUND = """
        WITH role AS (SELECT oid FROM pg_roles WHERE rolname = 'bystander'),
        found(label, what, holder) AS (
          SELECT 'view', oid || ' ' || relname, '' FROM pg_class WHERE relname ~ '^bystander_v'
          UNION ALL SELECT 'function', oid || ' ' || proname, '' FROM pg_proc WHERE proname ~ '^bystander_f'
          UNION ALL SELECT 'trigger', oid || ' on ' || tgrelid || ' ' || tgenabled::text || ' ' || tgattr::text, ''
            FROM pg_trigger WHERE tgname = 'bystander_t'
          UNION ALL SELECT 'policy', oid || ' on ' || polrelid, '' FROM pg_policy WHERE polname = 'bystander_p'
          UNION ALL SELECT 'exclusion constraint', conname || ' on ' || conrelid || ' ' || conkey::text, ''
            FROM pg_constraint WHERE conname ~ '^bystander_x'
          UNION ALL SELECT 'statistics', stxname || ' on ' || stxrelid || ' ' || stxkeys::text, '' FROM pg_statistic_ext WHERE stxname ~ '^bystander_s'
          UNION ALL SELECT 'publication member', prpubid || ' ' || prrelid, '' FROM pg_publication_rel
          UNION ALL SELECT 'cluster mark', indkey::text, 'r' || indrelid FROM pg_index WHERE indisclustered
          UNION ALL SELECT 'replica identity', indkey::text, 'r' || indrelid FROM pg_index WHERE indisreplident
          UNION ALL SELECT 'replica identity', relreplident::text, 'r' || oid FROM pg_class WHERE relreplident = 'f' AND relkind = 'r'
          UNION ALL SELECT 'grants', attacl::text, 'r' || attrelid || '.' || attnum FROM pg_attribute WHERE attacl::text ~ 'bystander' AND NOT attisdropped
          UNION ALL SELECT 'grants', relacl::text, 'r' || oid FROM pg_class WHERE relkind IN ('r', 'v', 'm') AND relacl::text ~ 'bystander'
          UNION ALL SELECT 'grants', proacl::text, 'p' || oid FROM pg_proc WHERE proacl::text ~ 'bystander'
          UNION ALL SELECT 'owner', '', 'r' || c.oid FROM pg_class c JOIN role ON role.oid = c.relowner WHERE relkind IN ('r', 'v', 'm')
          UNION ALL SELECT 'owner', '', 't' || t.oid
            FROM pg_type t JOIN role ON role.oid = t.typowner LEFT JOIN pg_class r ON r.oid = t.typrelid
            WHERE typtype IN ('e', 'd', 'r') OR r.relkind = 'c')
        SELECT label, what, holder FROM found\
        """;

    /** Whatever may have attributes, by its address and by its name. */
    private static final String HOLDERS = """
        SELECT 'r' || c.oid, i.type || ' ' || i.identity
          FROM pg_class c, pg_identify_object('pg_class'::regclass, c.oid, 0) i WHERE relkind IN ('r', 'v', 'm') AND c.oid >= 16384
        UNION ALL SELECT 'r' || c.oid || '.' || attnum, i.type || ' ' || i.identity || ' ' || attname
          FROM pg_attribute JOIN pg_class c ON c.oid = attrelid, pg_identify_object('pg_class'::regclass, c.oid, 0) i
          WHERE relkind IN ('r', 'v', 'm') AND attnum > 0 AND NOT attisdropped AND c.oid >= 16384
        UNION ALL SELECT 't' || t.oid, i.identity
          FROM pg_type t LEFT JOIN pg_class r ON r.oid = t.typrelid, pg_identify_object('pg_type'::regclass, t.oid, 0) i
          WHERE (typtype IN ('e', 'd', 'r') OR r.relkind = 'c') AND t.oid >= 16384
        UNION ALL SELECT 'p' || p.oid, i.type || ' ' || i.identity
          FROM pg_proc p, pg_identify_object('pg_proc'::regclass, p.oid, 0) i WHERE p.oid >= 16384\
        """;

    private final Set<String> labels;
    private final Set<ObjectKind> kinds;
    private final String perTable;
    private final String perType;
    private final String perRoutine;

    Bystanders(Set<String> labels, Set<ObjectKind> kinds, String perTable, String perType, String perRoutine) {
        this.labels = labels;
        this.kinds = kinds;
        this.perTable = perTable;
        this.perType = perType;
        this.perRoutine = perRoutine;
    }

    /** Returns whether none of their kinds is managed. */
    boolean areLeftAloneIn(Coverage coverage) {
        return kinds.stream().noneMatch(coverage.kinds()::contains);
    }

    /** Returns what was read of a database with bystanders of all sorts as if there were none but these, beside what was there before. */
    Introspection in(Introspection here, Introspection before) {
        Set<Unmodelled> own = Set.copyOf(before.unmodelled());
        List<Unmodelled> left = here.unmodelled().stream()
                .filter(one -> own.contains(one) || labels.contains(one.kind()))
                .toList();
        return new Introspection(here.schema(), here.dependencies(), left, here.shared());
    }

    /** Puts them there. */
    void join(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(FRAME.replace("{table}", perTable)
                    .replace("{type}", perType)
                    .replace("{routine}", perRoutine));
        }
    }

    /**
     * One of them.
     *
     * @param what what it is
     * @param holder the address of what it is an attribute of, and goes with; empty if it is an object of its own
     */
    private record Bystander(String what, String holder) {
        Bystander on(String address) {
            return new Bystander(what, address);
        }
    }

    /**
     * Which of them are there.
     *
     * @param all all of them
     * @param names the names of all that may have attributes, by address
     */
    record Found(List<Bystander> all, Map<String, String> names) {
        boolean isEmpty() {
            return all.isEmpty();
        }

        List<String> lines() {
            return all.stream().map(Bystander::toString).sorted().toList();
        }

        /** Returns which of these are to be there later: attributes as long as what holds them is. */
        List<String> kept(Found later) {
            return all.stream()
                    .filter(one -> one.holder().isEmpty() || later.names().containsKey(one.holder()))
                    .map(Bystander::toString)
                    .sorted()
                    .toList();
        }

        /** Returns which of these are to be there later where nothing is renamed: attributes also on what has been made anew. */
        List<String> keptByName(Found later) {
            Map<String, String> addresses = new HashMap<>();
            later.names().forEach((address, name) -> addresses.put(name, address));
            List<String> kept = new ArrayList<>();
            for (Bystander one : all) {
                String name = names.getOrDefault(one.holder(), "");
                if (one.holder().isEmpty() || later.names().containsKey(one.holder())) {
                    kept.add(one.toString());
                } else if (addresses.containsKey(name)) {
                    kept.add(one.on(addresses.get(name)).toString());
                }
            }
            kept.sort(null);
            return kept;
        }
    }

    /** Returns which of them are there. */
    Found found(Connection connection) throws SQLException {
        List<Bystander> found = new ArrayList<>();
        Map<String, String> names = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(FOUND)) {
                while (rows.next()) {
                    if (labels.contains(rows.getString(1))) {
                        found.add(new Bystander(rows.getString(1) + " " + rows.getString(2), rows.getString(3)));
                    }
                }
            }
            if (this == MARKS || this == RIGHTS) {
                try (ResultSet rows = statement.executeQuery(HOLDERS)) {
                    while (rows.next()) {
                        names.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
        }
        return new Found(found, names);
    }
}
