package dev.dbm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.ConfigurationException;
import dev.dbm.DatabaseException;
import dev.dbm.DeclarationException;
import dev.dbm.ErrorCode;
import dev.dbm.HistoryException;
import dev.dbm.JournalException;
import dev.dbm.LateMigrations;
import dev.dbm.LockTimeoutException;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationSource;
import dev.dbm.MissingMigrations;
import dev.dbm.Problem;
import dev.dbm.Proof;
import dev.dbm.RunAbortedException;
import dev.dbm.VerifyResult;
import dev.dbm.cli.connect.TargetDataSource;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ProjectSettings;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.SealResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UsageTest {

    private static final String URL = "--url=postgresql://alice:sesame@h/shop";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate                                   | There is no command frobnicate",
                "generate --pasword=sesame                    | There is no option --pasword",
                "generate a b                                 | There is one argument too many",
                "status --password sesame sesame              | There is one argument too many",
                "generate a --empty b                         | Two names are given",
                "generate                                     | No declared records are named",
                "generate --package a --classpath no/such/jar | The class path names what is not there",
                "baseline                                     | Missing required option: '--to=TAG'",
                "baseline --to a/b --url jdbc:postgresql:x    | --to is no migration's tag",
                "status                                       | No database is named",
                "status --url                                 | Missing required parameter for option '--url' (URL)",
                "status --url mysql://h/d                     | The database URL cannot be read",
                "status --format yaml                         | Invalid value for option '--format'",
                "migrate --lock-wait soon                     | 'soon' is not a whole number        ",
                "migrate --resolve 0003_x --url postgres://h  | --resolve and --as belong together",
                "seal --offline --scratch-url postgres://h/d  | --offline and --scratch-url contradict each other",
                "seal --dir classpath:db/migrations           | A class path cannot be written",
            })
    void a_wrong_command_line_exits_2_and_says_what_to_do(String line, String message) {
        ScriptedEngine.script("");

        Run run = Run.of(line.split(" "));
        Run json = Run.of((line + " --format=json").split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(message)
                .contains("see docs/errors.md#dbm-c0")
                .doesNotContain("sesame");
        assertThat(json.exit()).isEqualTo(2);
        if (!line.contains("--format")) {
            assertThat(json.out()).contains("\"problems\"", "DBM-C0").doesNotContain("sesame");
        }
    }

    @Test
    void no_command_shows_the_usage() {
        Run run = Run.of();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("Usage: dbm").contains("generate", "migrate", "baseline", "Exit codes: 0");
    }

    @Test
    void help_goes_to_standard_output() {
        Run run = Run.of("migrate", "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: dbm migrate").contains("--lock-wait=SECONDS");
        assertThat(run.err()).isEmpty();
    }

    static Stream<Arguments> exit_codes() {
        return Stream.of(
                Arguments.of(1, new DeclarationException(List.of(problem(ErrorCode.OPTION_INVALID)))),
                Arguments.of(1, new HistoryException(problem(ErrorCode.MIGRATION_EDITED))),
                Arguments.of(3, new HistoryException(problem(ErrorCode.HISTORY_NOT_PERMITTED))),
                Arguments.of(1, new JournalException(problem(ErrorCode.JOURNAL_MALFORMED))),
                Arguments.of(3, new JournalException(problem(ErrorCode.JOURNAL_NOT_FOUND))),
                Arguments.of(3, new JournalException(problem(ErrorCode.MIGRATIONS_UNREADABLE))),
                Arguments.of(2, new ConfigurationException(problem(ErrorCode.OPTION_INVALID))),
                Arguments.of(3, new LockTimeoutException(problem(ErrorCode.MIGRATION_LOCK_BUSY))),
                Arguments.of(3, new RunAbortedException(problem(ErrorCode.RUN_ABORTED), new InterruptedException())),
                Arguments.of(3, new DatabaseException(problem(ErrorCode.DATABASE_UNREACHABLE))),
                Arguments.of(3, new UncheckedIOException(new IOException("disk full"))),
                Arguments.of(3, new NoClassDefFoundError("com/acme/Gone")),
                Arguments.of(3, new IllegalStateException("a bug")));
    }

    @ParameterizedTest
    @MethodSource("exit_codes")
    void failures_become_exit_codes(int exit, Throwable failure) {
        ScriptedEngine.script(failure);

        Run run = Run.of("migrate", URL);

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("see docs/errors.md#dbm-").doesNotContain("\tat ");
    }

    @Test
    void only_debug_shows_a_stack_trace() {
        ScriptedEngine.script(new IllegalStateException("a bug"));

        assertThat(Run.of("migrate", URL, "--debug").err()).contains("\tat dev.dbm.cli");
    }

    @Test
    void no_password_is_shown_wherever_it_comes_from() {
        ScriptedEngine.script(new DatabaseException(
                Problem.of(
                        ErrorCode.DATABASE_ERROR,
                        "cannot use jdbc:postgresql://h/shop?password=opensesame with sesame",
                        "try postgresql://alice:sesame@h/shop"),
                new SQLException("password sesame is wrong")));

        for (List<String> format : List.of(List.of("--debug"), List.of("--debug", "--format=json"))) {
            Run option = Run.of(Stream.concat(
                            Stream.of("migrate", "--url", "postgresql://alice@h/shop", "--password", "sesame"),
                            format.stream())
                    .toArray(String[]::new));
            Run variable = Run.of(
                    Map.of("DBM_URL", "postgresql://alice@h/shop", "PGPASSWORD", "sesame"),
                    "",
                    Stream.concat(Stream.of("migrate"), format.stream()).toArray(String[]::new));

            assertThat(option.exit()).isEqualTo(3);
            assertThat(option.out() + option.err() + variable.out() + variable.err())
                    .contains("****")
                    .doesNotContain("sesame");
        }
    }

    @Test
    void migrate_passes_its_options_on() {
        ScriptedEngine.Script script = ScriptedEngine.script(new MigrateResult(List.of(), Duration.ZERO));

        Run run = Run.of(("migrate --dir some/where --lock-wait 7 --lock-timeout 0 --late apply --missing report"
                        + " --resolve 0003_orders --as retry " + URL)
                .split(" "));

        assertThat(run.out()).isEqualTo("nothing to apply; database shop has no migrations\n");
        assertThat(script.calls).containsExactly("resolve 0003_orders RETRY", "status", "migrateToLatest");
        assertThat(script.migratorOptions.source()).isEqualTo(MigrationSource.directory(Path.of("some/where")));
        assertThat(script.migratorOptions.lockWait()).isEqualTo(Duration.ofSeconds(7));
        assertThat(script.migratorOptions.lockTimeout()).isZero();
        assertThat(script.migratorOptions.late()).isEqualTo(LateMigrations.APPLY);
        assertThat(script.migratorOptions.missing()).isEqualTo(MissingMigrations.REPORT);
    }

    @Test
    void migrations_are_on_the_class_path_where_there_is_no_folder() {
        ScriptedEngine.Script script = ScriptedEngine.script(new MigrateResult(List.of(), Duration.ZERO));

        Run.of("migrate", URL);

        assertThat(script.migratorOptions.source()).hasToString("classpath:db/migrations");
    }

    @Test
    void verify_finds_the_declared_classes_on_the_given_class_path(@TempDir Path folder) {
        VerifyResult inSync = new VerifyResult(
                List.of(), List.of(), List.of(), Set.of(), Proof.of("shop", 18, Proof.Basis.RECORDED, Map.of()));
        ScriptedEngine.Script script = ScriptedEngine.script(inSync);
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        Run run = Run.of("verify", URL, "--package", "com.acme", "--classpath", folder.toString());

        assertThat(run.exit()).isZero();
        assertThat(script.calls).containsExactly("migrator.verify");
        assertThat(script.loader)
                .isInstanceOfSatisfying(
                        URLClassLoader.class,
                        loader -> assertThat(loader.getURLs()).hasSize(1));
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void the_scratch_server_comes_from_a_url_of_any_form() {
        ScriptedEngine.Script script =
                ScriptedEngine.script(new SealResult(List.of(), new ReplayProof.NotProven("no")));

        Run.of("seal", "--scratch-url", "postgresql://bob:pw@s:7/x", "--package", "a", "--package", "b");

        assertThat(script.workspaceOptions.scratch())
                .isEqualTo(ScratchServer.at("jdbc:postgresql://s:7/x?ApplicationName=dbm", "bob", "pw"));
        assertThat(script.workspaceOptions.packages()).containsExactly("a", "b");
    }

    private static Problem problem(ErrorCode code) {
        return Problem.of(code, "something is wrong", "mend it");
    }

    @Test
    void generate_looks_at_the_database_of_the_option_or_of_the_settings() {
        ScriptedEngine.Script script = ScriptedEngine.script(new GenerateResult(
                Optional.empty(), Optional.empty(), List.of(), new ReplayProof.NotProven("offline"), List.of()));
        script.settings = new ProjectSettings(List.of(16), Optional.of("postgresql://reader@db.example.com/shop"));
        String[] generate = {"generate", "--package", "a"};

        Run.of(generate);
        assertThat(described(script.workspaceOptions.against())).isEqualTo("shop at db.example.com:5432 as reader");
        Run.of("generate", "--package", "a", "--against", "postgresql://bob@other/stage");
        assertThat(described(script.workspaceOptions.against())).isEqualTo("stage at other:5432 as bob");
        Run.of("generate", "--package", "a", "--against", "none");
        assertThat(script.workspaceOptions.against()).isEmpty();
    }

    private static String described(Optional<DataSource> database) {
        return ((TargetDataSource) database.orElseThrow()).target().describe();
    }

    @Test
    void several_scratch_servers_are_used_together() {
        ScriptedEngine.Script script = ScriptedEngine.script(new IllegalStateException("not asked"));

        Run.of("seal", "--scratch-url", "postgresql://bob@s:7/x", "--scratch-url", "postgresql://bob@t/x");

        assertThat(script.workspaceOptions.scratch())
                .isEqualTo(ScratchServer.all(List.of(
                        new ScratchServer.Server("jdbc:postgresql://s:7/x?ApplicationName=dbm", "bob", ""),
                        new ScratchServer.Server("jdbc:postgresql://t:5432/x?ApplicationName=dbm", "bob", ""))));
    }
}
