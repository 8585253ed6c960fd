package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.VerifyResult;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.PulledFile;
import dev.dbm.workspace.Recorded;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects of every kind as source, with all that can be said of them. */
class PulledKindsIT {
    @TempDir
    Path folder;

    private static final String TYPES = """
        CREATE SCHEMA "Odd space 📚";
        CREATE EXTENSION citext SCHEMA "Odd space 📚";
        CREATE COLLATION ignoring_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
        CREATE TYPE mood AS ENUM ('sad', 'ok');
        CREATE DOMAIN email AS varchar(200) DEFAULT 'a@b' CHECK (VALUE LIKE '%@%') CHECK (length(VALUE) < 100);
        ALTER DOMAIN email ADD CONSTRAINT "odd ""check" CHECK (VALUE <> '') NOT VALID;
        CREATE DOMAIN emails AS email[] NOT NULL;
        CREATE DOMAIN anything AS jsonb;
        CREATE TYPE "Address" AS (line text COLLATE "C", "Post code" varchar(10), mail email, moods mood[], more jsonb);
        COMMENT ON TYPE "Address" IS 'where
        somebody lives';
        CREATE TYPE time_span AS RANGE (subtype = time);
        CREATE TYPE word_range AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C");
        """;

    private static final String TABLES = """
        CREATE TABLE guest (id int PRIMARY KEY, name text UNIQUE, home "Address", mails emails, open time_span, during tsrange,
          nick "Odd space 📚".citext, city text COLLATE ignoring_case, mood mood DEFAULT 'ok');
        ALTER TABLE guest ADD CONSTRAINT one_at_a_time EXCLUDE USING gist (during WITH &&) WHERE (id > 0) DEFERRABLE;
        ALTER TABLE guest REPLICA IDENTITY FULL;
        CREATE STATISTICS guest_both (ndistinct) ON id, name FROM guest;
        CREATE STATISTICS guest_lower ON lower(name) FROM guest;
        ALTER STATISTICS guest_both SET STATISTICS 100;
        CREATE TABLE note (id int PRIMARY KEY, text text);
        ALTER TABLE note CLUSTER ON note_pkey;
        CREATE POLICY unasked ON note USING (true);
        ALTER TABLE guest ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY mine ON guest AS RESTRICTIVE FOR UPDATE TO reader, chief USING (name = CURRENT_USER) WITH CHECK (id > 1);
        CREATE RULE keep AS ON DELETE TO note DO INSTEAD NOTHING;
        CREATE RULE "many ""things" AS ON UPDATE TO note WHERE old.id > 0
          DO (INSERT INTO guest (id, name) VALUES (old.id, 'a;b'); DELETE FROM guest WHERE guest.id = old.id);
        ALTER TABLE note ENABLE ALWAYS RULE "many ""things";
        """;

    private static final String ROUTINES = """
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SET search_path = public, "Odd space 📚" AS $$
        BEGIN
          -- keeps  its own	white space\\
          RETURN NEW;
        END
        $$;
        CREATE FUNCTION twice(n int, by numeric DEFAULT 2) RETURNS numeric LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 12.5 RETURN n * by;
        CREATE FUNCTION twice(text) RETURNS text LANGUAGE sql AS 'SELECT $1 || $1';
        CREATE FUNCTION twice(varchar) RETURNS text LANGUAGE sql AS 'SELECT $1 || $1';
        CREATE FUNCTION listed(VARIADIC ids int[]) RETURNS TABLE (id int, "Odd, name" numeric(10,2)) LANGUAGE sql ROWS 5 AS 'SELECT 1, 2.0';
        CREATE FUNCTION guests() RETURNS SETOF guest LANGUAGE sql STABLE AS 'SELECT * FROM guest';
        CREATE FUNCTION parts(a int, OUT b int, INOUT c mood) LANGUAGE plpgsql AS 'BEGIN END';
        CREATE FUNCTION same(value anyelement, home "Address", data jsonb) RETURNS SETOF record LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN END';
        CREATE FUNCTION "toString"(class text) RETURNS void LANGUAGE sql AS '';
        CREATE PROCEDURE forget(gone int) LANGUAGE sql BEGIN ATOMIC DELETE FROM note WHERE id = gone; END;
        CREATE AGGREGATE total(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0', COMBINEFUNC = numeric_add,
          MSFUNC = numeric_add, MINVFUNC = numeric_sub, MSTYPE = numeric, PARALLEL = SAFE);
        CREATE FUNCTION note_drop() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
        CREATE EVENT TRIGGER "note 📚" ON sql_drop WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION note_drop();
        CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF name ON guest FOR EACH ROW WHEN (new.id > 0) EXECUTE FUNCTION touch('a', 'b"c');
        CREATE CONSTRAINT TRIGGER late AFTER DELETE ON guest FROM note DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch();
        ALTER TABLE guest DISABLE TRIGGER late;
        CREATE TRIGGER all_rows AFTER UPDATE ON guest REFERENCING OLD TABLE AS before NEW TABLE AS after EXECUTE FUNCTION touch();
        """.replace("AS ''", "AS ' '");

    private static final String VIEWS = """
        CREATE VIEW visitors WITH (security_barrier) AS SELECT id, name AS "Full name", city, open, home FROM guest WHERE id > 0 WITH LOCAL CHECK OPTION;
        COMMENT ON COLUMN visitors."Full name" IS 'as they say';
        ALTER VIEW visitors ALTER COLUMN id SET DEFAULT 7;
        CREATE TRIGGER instead INSTEAD OF INSERT ON visitors FOR EACH ROW EXECUTE FUNCTION touch();
        CREATE VIEW "Odd space 📚"."all" AS SELECT count(*) AS n, to_tsvector(string_agg(name, ' ')) AS words FROM guest;
        CREATE MATERIALIZED VIEW moods WITH (fillfactor = 80) AS SELECT mood, count(*) AS guests FROM guest GROUP BY mood;
        CREATE UNIQUE INDEX ON moods (mood);
        CREATE INDEX moods_guests ON moods (guests DESC) WHERE guests > 1;
        """;

    private static final String RIGHTS = """
        ALTER TABLE note OWNER TO chief;
        ALTER VIEW visitors OWNER TO chief;
        GRANT USAGE ON SCHEMA public TO reader;
        GRANT SELECT, INSERT ON note TO reader;
        GRANT UPDATE ON note TO reader WITH GRANT OPTION;
        GRANT SELECT (id, name) ON guest TO reader;
        REVOKE EXECUTE ON FUNCTION touch() FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION twice(text) TO chief;
        GRANT USAGE ON TYPE mood TO reader;
        REVOKE USAGE ON TYPE email FROM PUBLIC;
        CREATE SEQUENCE ticket;
        CREATE SCHEMA bare;
        CREATE SEQUENCE bare.counter;
        GRANT USAGE ON SEQUENCE bare.counter TO reader;
        ALTER SEQUENCE bare.counter OWNER TO chief;
        CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, old serial);
        GRANT USAGE ON SEQUENCE ticket, numbered_id_seq, numbered_old_seq TO reader;
        ALTER SEQUENCE ticket OWNER TO chief;
        ALTER TYPE time_span OWNER TO chief;
        ALTER STATISTICS guest_lower OWNER TO chief;
        ALTER COLLATION ignoring_case OWNER TO chief;
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader;
        ALTER DEFAULT PRIVILEGES FOR ROLE chief REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
        """;

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void come_back(int major) throws IOException {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            Path script = folder.resolve("kinds.sql");
            Files.writeString(script, TYPES + TABLES + ROUTINES + VIEWS + RIGHTS);
            Psql.run(database, script);
            Workspace workspace = Workspace.builder(folder.resolve("migrations"))
                    .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                    .build();
            PullOptions options = PullOptions.of(database.dataSource(), "com.acme.shop", folder.resolve("java"));

            PullResult result = workspace.pull(options);

            assertThat(result.left()).isEmpty();
            assertThat(result.describe()).contains(" policies,", " primary keys,", " 1 row security,");
            assertThat(result.recorded()).isInstanceOf(Recorded.Now.class);
            assertThat(workspace.pull(options).written()).isZero();
            assertThat(pulledByReaders(workspace, database))
                    .extracting(PulledFile::state)
                    .containsOnly(PulledFile.State.UNCHANGED);
            VerifyResult verified = workspace.verify(database.dataSource());
            verified.assertInSync();
            assertThat(verified.unmodelled()).isEmpty();
            if (major == TestServers.majors().getFirst()) {
                assertThat(Files.readString(folder.resolve("java/com/acme/shop/Guest.java")))
                        .contains("@Trigger(");
            }
        }
    }

    /** Returns the files for roles that may do no more than they need, and than production gives them. */
    private List<PulledFile> pulledByReaders(Workspace workspace, TestDatabase database) {
        database.execute(
                "DROP ROLE IF EXISTS pull_connects, pull_reads",
                "CREATE ROLE pull_connects LOGIN",
                "CREATE ROLE pull_reads LOGIN IN ROLE pg_read_all_data");
        try {
            return Stream.of("pull_connects", "pull_reads")
                    .map(role -> PullOptions.of(database.dataSource(role, ""), "com.acme.shop", folder.resolve("java"))
                            .withRecording(PullOptions.Recording.NONE))
                    .flatMap(options -> workspace.pull(options).files().stream())
                    .toList();
        } finally {
            database.execute("DROP ROLE pull_connects, pull_reads");
        }
    }

    @Test
    void rights_on_a_namespace_stand_on_its_package_without_any_class() throws IOException {
        TestServer server = TestServers.newest();
        try (TestDatabase database = server.createDatabase()) {
            database.execute(
                    "CREATE TABLE note (id int PRIMARY KEY)",
                    "GRANT SELECT ON note TO reader",
                    "CREATE SCHEMA bare",
                    "GRANT USAGE ON SCHEMA bare TO reader",
                    "ALTER DEFAULT PRIVILEGES IN SCHEMA bare GRANT SELECT ON TABLES TO reader");
            Workspace workspace = Workspace.builder(folder.resolve("migrations"))
                    .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                    .build();

            PullResult result =
                    workspace.pull(PullOptions.of(database.dataSource(), "com.acme.shop", folder.resolve("java")));

            assertThat(result.left()).isEmpty();
            assertThat(Files.readString(folder.resolve("java/com/acme/shop/bare/package-info.java")))
                    .contains("@Namespace(\"bare\")", "@Grant(", "@DefaultPrivileges(");
            assertThat(result.recorded()).isInstanceOf(Recorded.Now.class);
        }
    }
}
