package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.cli.ForkedJar.Run;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets to see who gives the executable jar something wrong: message, place, remedy, the right exit code. */
class BadInputIT {

    @TempDir
    private Path folder;

    @Test
    void an_unreachable_database() {
        Run run = dbm().run("diff", "--from", "postgresql://alice:sesame@localhost:1/shop", "--to", "snapshot:x");

        assertFailed(run, 3, "DBM-X001");
        assertThat(run.err()).contains("localhost:1");
    }

    @Test
    void a_wrong_password_and_a_right_one_from_everywhere() throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute("CREATE ROLE " + role(database) + " LOGIN PASSWORD 'op?n s/sam@'");
            database.execute("GRANT " + TestServer.PASSWORD_REQUIRED + " TO " + role(database));
            String place = "localhost:" + database.server().port() + "/" + database.name();
            String user = role(database);

            Run wrong = diff("postgresql://" + user + ":sesame@" + place, Map.of());
            Run inUrl = diff("postgres://" + user + ":op%3Fn%20s%2Fsam%40@" + place, Map.of());
            Run inJdbc = diff("jdbc:postgresql://" + place + "?user=" + user + "&password=op%3Fn+s/sam@", Map.of());
            Run inVariable = diff("postgresql://" + user + "@" + place, Map.of("PGPASSWORD", "op?n s/sam@"));
            Path file = Files.writeString(folder.resolve("pgpass"), "*:*:*:" + user + ":op?n s/sam@\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            Run inFile = diff("postgresql://" + user + "@" + place, Map.of("PGPASSFILE", file.toString()));

            assertFailed(wrong, 3, "DBM-X002");
            assertThat(inUrl).isEqualTo(new Run(0, "", ""));
            assertThat(inJdbc).isEqualTo(inUrl);
            assertThat(inVariable).isEqualTo(inUrl);
            assertThat(inFile).isEqualTo(inUrl);
        }
    }

    @Test
    void an_unknown_database() {
        Run run = dbm().run(
                        "status",
                        "--url",
                        TestServers.newest().url("no_such"),
                        "--user",
                        "postgres",
                        "--dir",
                        journal());

        assertFailed(run, 3, "DBM-X001");
        assertThat(run.err()).contains("no_such");
    }

    @Test
    void a_malformed_url() {
        assertFailed(dbm().run("migrate", "--url", "jdbc:postgresql://alice:sesame@h/d"), 2, "DBM-C005");
    }

    @Test
    void no_migrations_folder() {
        Run run = dbm().run("migrate", "--url", TestServers.newest().url("postgres"), "--dir", "nowhere");

        assertFailed(run, 3, "DBM-J001");
        assertThat(run.err()).contains("nowhere");
    }

    @Test
    void no_migrations_folder_to_validate() {
        Run run = dbm().run("validate", "--files-only", "--dir", "nope");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("nope: 1 error", "DBM-J001");
    }

    @Test
    void a_file_that_nobody_sealed_is_warned_of_once() throws IOException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            assertThat(dbm().run("generate", "--empty", "x", "--dir", "m").exit())
                    .isZero();
            Files.writeString(folder.resolve("m/0000_x.sql"), "SELECT 1;");

            Run run = dbm().run("migrate", "--dir", "m", "--url", database.url(), "--user", database.user());

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).containsOnlyOnce("0000_x.sql was edited after it was generated; seal it");
        }
    }

    @Test
    void a_malformed_journal() throws IOException {
        Path meta = Files.createDirectories(folder.resolve("db/meta"));
        Files.writeString(meta.resolve("_journal.json"), "{\"version\": \"7\",\n <<<<<<< HEAD\n");

        Run migrate = dbm().run("migrate", "--url", TestServers.newest().url("postgres"), "--dir", "db");
        Run validate = dbm().run("validate", "--dir", "db", "--offline");

        assertFailed(migrate, 1, "DBM-J002");
        assertThat(migrate.err()).contains("_journal.json");
        assertThat(validate.exit()).isEqualTo(1);
        assertThat(validate.out()).contains("DBM-J002");
    }

    @Test
    void a_package_that_holds_no_records() throws IOException {
        Files.createDirectories(folder.resolve("classes"));

        Run run = dbm().run("generate", "--package", "com.acme.gone", "--classpath", "classes");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("com.acme.gone", "DBM-D").doesNotContain("\tat ");
    }

    @Test
    void a_class_that_another_class_needs_is_missing() throws IOException {
        Sources.compile(folder, Sources.shop(Map.of()));
        Files.delete(folder.resolve("classes/com/acme/shop/Customer.class"));

        Run run = dbm().run("generate", "--package", "com.acme.shop", "--classpath", "classes", "--offline");

        assertThat(run.exit()).isBetween(1, 3);
        assertThat(run.err()).contains("Customer", "see docs/errors.md").doesNotContain("\tat ");
    }

    @Test
    void a_snapshot_that_is_not_there_or_none() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "[1, 2");

        assertFailed(dbm().run("diff", "--from", "snapshot:gone.json", "--to", "snapshot:gone.json"), 3, "DBM-J014");
        assertFailed(dbm().run("diff", "--from", "snapshot:bad.json", "--to", "snapshot:bad.json"), 1, "DBM-J017");
        assertFailed(dbm().run("diff", "--from", "gone.json", "--to", "snapshot:bad.json"), 2, "DBM-C010");
    }

    private ForkedJar dbm() {
        return ForkedJar.in(folder);
    }

    private Run diff(String url, Map<String, String> variables) {
        return dbm().with(variables).run("diff", "--from", url, "--to", url, "--exit-code");
    }

    /** A journal without migrations. */
    private String journal() {
        try {
            Path meta = Files.createDirectories(folder.resolve("empty/meta"));
            Files.writeString(
                    meta.resolve("_journal.json"),
                    "{\"version\": \"7\", \"dialect\": \"postgresql\", \"entries\": []}");
            return "empty";
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static String role(TestDatabase database) {
        return database.name() + "_user";
    }

    private static void assertFailed(Run run, int exit, String code) {
        assertThat(run.exit()).as(run.toString()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(code + ", see docs/errors.md#" + code.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("sesame", "\tat ");
    }
}
