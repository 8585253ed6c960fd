package dev.dbm.core.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.LivePlan;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.kind.Coverage;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Schema;
import dev.dbm.testkit.Shops;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchIT {
    @TempDir
    Path folder;

    private Workspace workspace(ScratchServer scratch, Class<?>... classes) {
        return Workspace.builder(folder).schema(classes).scratch(scratch).build();
    }

    private static ScratchServer on(TestDatabase database) {
        return ScratchServer.at(database.url(), database.user(), "");
    }

    private static long created(TestDatabase database) {
        return database.statements().stream()
                .filter(sql -> sql.contains("CREATE DATABASE"))
                .count();
    }

    @Test
    void a_generate_without_a_change_reaches_no_server() {
        ScratchServer nowhere = ScratchServer.at("jdbc:postgresql://localhost:1/none", "nobody", "");
        workspace(ScratchServer.offline(), Shops.Noted.CLASSES).generate();

        assertThat(workspace(nowhere, Shops.Noted.CLASSES).generate().isEmpty()).isTrue();
    }

    @Test
    void a_changed_check_costs_one_database_to_generate_and_one_to_validate() {
        TestServer server = TestServers.newest();
        try (TestDatabase generating = server.createDatabase();
                TestDatabase validating = server.createDatabase()) {
            workspace(ScratchServer.offline(), Shops.Noted.CLASSES).generate();

            ReplayProof proof = workspace(on(generating), Shops.Rechecked.CLASSES)
                    .generate()
                    .proof();
            ReplayProof again = workspace(on(validating), Shops.Rechecked.CLASSES)
                    .validate()
                    .proof();

            assertThat(proof).isEqualTo(new ReplayProof.Proven(2, List.of(server.major()), 3, List.of()));
            assertThat(again).isEqualTo(new ReplayProof.Proven(2, List.of(server.major())));
            assertThat(created(generating)).isEqualTo(1);
            assertThat(created(validating)).isEqualTo(1);
        }
    }

    /** The tokens of these texts tell everything. */
    @Test
    void records_no_needs_that_the_texts_tell() throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            workspace(on(database), Shops.Noted.CLASSES).generate();

            assertThat(Files.readString(folder.resolve("meta/0000_snapshot.json")))
                    .doesNotContain("dependencies");
        }
    }

    @Test
    void leaves_no_database_behind() {
        TestServer server = TestServers.newest();
        try (TestDatabase database = server.createDatabase()) {
            workspace(on(database), Shops.First.CLASSES).generate();

            String name = database.statements().stream()
                    .filter(sql -> sql.contains("CREATE DATABASE"))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(".*(dbm_scratch_\\w+).*", "$1");
            assertThat(database.query("SELECT 1 FROM pg_database WHERE datname = '" + name + "'"))
                    .isEmpty();
        }
    }

    /** Roles belong to the server: the scratch has others than the database whose objects it is asked about. */
    @Test
    void has_the_roles_that_objects_name_for_as_long_as_it_is_asked() {
        TestServer server = TestServers.newest();
        String[] roles = {"\"Scratched \"\"1\"\" 📚\"", "scratched2", "scratched3", "scratched4"};
        String odd = "SELECT 1 FROM pg_roles WHERE rolname ILIKE 'scratched%'";
        try (TestDatabase database = server.createDatabase();
                Scratch scratch = Scratch.of(on(database)).orElseThrow()) {
            for (String role : roles) {
                server.execute("CREATE ROLE " + role);
            }
            Schema schema;
            try (TestDatabase live = server.createDatabase()) {
                live.execute(
                        "CREATE TABLE t (a int, CHECK (a IN (1, 2)))",
                        "CREATE POLICY p ON t TO scratched2 USING (a > 0)",
                        "GRANT SELECT ON t TO " + roles[0] + " WITH GRANT OPTION",
                        "GRANT USAGE ON SCHEMA public TO PUBLIC",
                        "SET ROLE " + roles[0] + "; GRANT SELECT ON t TO scratched3; RESET ROLE",
                        "ALTER TABLE t OWNER TO scratched4");
                schema = LivePlan.schema(live);
            } finally {
                server.execute("DROP ROLE " + String.join(", ", roles));
            }

            CanonicalForms forms = scratch.forms(schema);

            assertThat(forms.refused()).isEmpty();
            assertThat(schema.objects().values())
                    .allSatisfy(object -> assertThat(forms.of(object.id())).contains(object));
            assertThat(database.query(odd)).isEmpty();
        }
    }

    @Test
    void goes_on_where_the_server_refuses_and_says_what_and_why() {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Scratch scratch = Scratch.of(on(database)).orElseThrow()) {
            database.execute(
                    "CREATE FUNCTION positive(int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0'",
                    "CREATE TABLE one (a int, CONSTRAINT known CHECK (positive(a)))",
                    "CREATE TABLE other (a int, CONSTRAINT small CHECK (a IN (1, 2)))");
            // What a project declares of it: the function is a file's of its own.
            Schema schema = Coverage.ofTables().in(LivePlan.schema(database));

            CanonicalForms forms = scratch.forms(schema);

            Map<String, String> refused = forms.refused().entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
            assertThat(refused.get("check public.one.known")).contains("positive(integer) does not exist");
            assertThat(forms.of(schema.all(CheckConstraint.class).stream()
                            .filter(check -> check.name().value().equals("small"))
                            .findFirst()
                            .orElseThrow()
                            .id()))
                    .isNotEmpty();
        }
    }

    /** A transaction holds a lock for each relation it creates, and the server has room for so many. */
    @Test
    void writes_in_many_transactions_what_is_too_much_for_one() {
        try (TestServer small = TestServers.start(
                        TestServers.newest().major(),
                        Map.of("max_locks_per_transaction", "10", "max_connections", "10"));
                TestDatabase database = small.createDatabase();
                Scratch scratch = Scratch.of(on(database)).orElseThrow()) {
            for (int from = 0; from < 2000; from += 500) {
                database.execute(
                        "DO $$ BEGIN FOR i IN %d..%d LOOP EXECUTE 'CREATE TABLE t' || i || ' (a int)'; END LOOP; END $$"
                                .formatted(from, from + 499));
            }
            database.execute("CREATE TABLE u (a int, CONSTRAINT small CHECK (a IN (1, 2)))");
            Schema schema = LivePlan.schema(database);

            CanonicalForms forms = scratch.forms(schema);

            assertThat(forms.refused()).isEmpty();
            assertThat(forms.forms()).hasSameSizeAs(schema.objects());
            assertThat(created(database)).isGreaterThan(1);
        }
    }
}
