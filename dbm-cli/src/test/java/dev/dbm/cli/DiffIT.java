package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.cli.ForkedJar.Run;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiffIT {

    private static final String[] FROM = {
        "CREATE TABLE person (id int PRIMARY KEY, nick varchar(20) DEFAULT 'it''s :x \\ $$')",
        "CREATE TYPE mood AS ENUM ('sad')"
    };
    private static final String[] TO = {
        "CREATE TYPE mood AS ENUM ('sad', 'ok')",
        "CREATE SCHEMA \"odd \"\"name\"",
        "CREATE TABLE person (id bigint PRIMARY KEY, nick varchar(20) DEFAULT 'it''s :''y'' \\ $$', mood mood)",
        "CREATE TABLE \"odd \"\"name\".\"t:x\" (a int CHECK (a > 0))",
        "CREATE INDEX ON person (lower(nick))"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void prints_sql_that_psql_applies_and_then_nothing(int major) throws IOException {
        try (TestDatabase from = TestServers.of(major).createDatabase();
                TestDatabase to = TestServers.of(major).createDatabase()) {
            from.execute(FROM);
            to.execute(TO);

            Run first = diff(url(from), url(to));
            Psql.run(from, Files.writeString(folder.resolve("step.sql"), first.out()));
            Run second = diff(url(from), url(to), "--exit-code");

            assertThat(first.exit()).isZero();
            assertThat(first.out()).contains(";\n", "-- Committed before what follows\n");
            assertThat(second).isEqualTo(new Run(0, "", ""));
        }
    }

    @Test
    void says_by_exit_code_whether_there_is_a_difference_and_looks_at_chosen_schemas_only() {
        try (TestDatabase from = TestServers.newest().createDatabase();
                TestDatabase to = TestServers.newest().createDatabase()) {
            to.execute("CREATE SCHEMA a", "CREATE TABLE a.t (x int)");

            assertThat(diff(url(from), url(to), "--exit-code").exit()).isEqualTo(1);
            assertThat(diff(url(from) + "&schemas=public", url(to) + "&schemas=public,other", "--exit-code"))
                    .isEqualTo(new Run(0, "", ""));
        }
    }

    @Test
    void a_refused_plan_prints_nothing() {
        try (TestDatabase from = TestServers.newest().createDatabase();
                TestDatabase to = TestServers.newest().createDatabase()) {
            from.execute("CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE TABLE person (mood mood)");
            to.execute("CREATE TYPE mood AS ENUM ('ok')", "CREATE TABLE person (mood mood)");

            Run refused = diff(url(from), url(to));

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains("public.mood", "DBM-P");
        }
    }

    @Test
    void a_batch_answers_every_line_and_leaves_no_connection_behind() throws IOException {
        try (TestDatabase from = TestServers.newest().createDatabase();
                TestDatabase to = TestServers.newest().createDatabase()) {
            to.execute("CREATE TABLE t (x int)");
            Files.writeString(folder.resolve("stale.sql"), "stale");
            String lines = String.join(
                    "\n",
                    url(from) + "\t" + url(to) + "\tone.sql",
                    "nonsense",
                    url(from) + "\t" + url(to).replace(to.name(), "no_such") + "&password=sesame\tstale.sql",
                    "",
                    url(from) + "\t" + url(to) + "\tno/such/folder/x.sql",
                    url(to) + "\t" + url(to) + "\tequal.sql");

            Run run = ForkedJar.in(folder).runWithInput(lines, "diff", "--batch");

            assertThat(run.exit()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines())
                    .hasSize(6)
                    .allMatch(line -> line.matches("ok\t\\d+|error\tDBM-[A-Z]\\d+: .+"));
            assertThat(run.out().lines().filter(line -> line.startsWith("ok"))).hasSize(2);
            assertThat(run.out()).doesNotContain("sesame");
            assertThat(folder.resolve("one.sql")).content().startsWith("CREATE TABLE public.t (");
            assertThat(folder.resolve("equal.sql")).isEmptyFile();
            assertThat(folder.resolve("stale.sql")).doesNotExist();
            assertThat(to.query("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'dbm'"))
                    .containsExactly("0");
        }
    }

    private Run diff(String from, String to, String... options) {
        String[] args = new String[options.length + 5];
        System.arraycopy(new String[] {"diff", "--from", from, "--to", to}, 0, args, 0, 5);
        System.arraycopy(options, 0, args, 5, options.length);
        return ForkedJar.in(folder).run(args);
    }

    private static String url(TestDatabase database) {
        return database.url() + "?user=" + database.user();
    }
}
