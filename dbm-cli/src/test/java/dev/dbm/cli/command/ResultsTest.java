package dev.dbm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.AppliedMigration;
import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationFailedException;
import dev.dbm.MigrationId;
import dev.dbm.MigrationStatus;
import dev.dbm.Mismatch;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.Proof;
import dev.dbm.Refusal;
import dev.dbm.StatusResult;
import dev.dbm.Uncompared;
import dev.dbm.Unmodelled;
import dev.dbm.VerifyResult;
import dev.dbm.lint.Finding;
import dev.dbm.plan.Change;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.spi.MergeResult;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.GeneratedFile;
import dev.dbm.workspace.RebaseOptions;
import dev.dbm.workspace.RebaseResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.SealResult;
import dev.dbm.workspace.ValidateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every command writes for given results, as text and as JSON; the files are in {@code src/test/resources/output}. */
class ResultsTest {

    private static final String URL = "--url=postgresql://alice:sesame@h/shop";
    private static final MigrationId ORDERS = new MigrationId("0003_orders");
    private static final MigrationId NOTE = new MigrationId("0004_orders_note");
    private static final AppliedMigration ORDERS_APPLIED = new AppliedMigration(ORDERS, 3, Duration.ofMillis(41));
    private static final AppliedMigration NOTE_APPLIED = new AppliedMigration(NOTE, 1, Duration.ofMillis(6));
    private static final ReplayProof PROVEN = new ReplayProof.Proven(4, List.of(18));
    private static final ObjectId APP = Namespace.of(new Identifier("app")).id();

    @Test
    void generate() {
        Statement statement = new Statement(
                "CREATE SCHEMA \"app\"", TransactionMode.TRANSACTIONAL, Set.of(Hazard.BLOCKS_WRITES), APP);
        ScriptedEngine.Script script = ScriptedEngine.script(new GenerateResult(
                Optional.of(ORDERS),
                Optional.of(new Plan(List.of(), List.of(statement))),
                List.of(new GeneratedFile(
                        NOTE,
                        Path.of("db", NOTE.fileName()),
                        List.of("+ namespace  app"),
                        List.of("blocks writes (namespace app)"),
                        List.of(statement))),
                PROVEN,
                List.of("one view is not modelled")));

        check("generate", "generate", "orders_note", "--package", "com.acme");

        assertThat(script.calls).containsOnly("generate orders_note");
    }

    @Test
    void a_generate_with_nothing_to_do() {
        ScriptedEngine.script(new GenerateResult(
                Optional.of(NOTE), Optional.empty(), List.of(), new ReplayProof.NotProven("nothing new"), List.of()));

        check("generate-nothing", "generate", "--package", "com.acme");
    }

    @Test
    void a_refused_generate() {
        ScriptedEngine.script(new PlanningException(
                List.of(new Problem(
                        ErrorCode.DROP_OR_RENAME,
                        "refused: column public.customer.name would be dropped",
                        "",
                        "If it was renamed, say so in Customer#fullName:   @RenamedFrom(\"name\")")),
                List.of(new Refusal(
                        APP,
                        List.of(new Refusal.Answer(
                                Refusal.Meaning.RENAMED, "Customer#fullName", "@RenamedFrom(\"name\")", APP))))));

        check("generate-refused", "generate", "--package", "com.acme");
    }

    @Test
    void seal() {
        ScriptedEngine.script(new SealResult(List.of(NOTE), new ReplayProof.NotProven("--offline")));

        check("seal", "seal", "--offline");
    }

    @Test
    void migrate() {
        ScriptedEngine.Script script =
                ScriptedEngine.script(new MigrateResult(List.of(ORDERS_APPLIED, NOTE_APPLIED), Duration.ofMillis(60)));
        script.status = new StatusResult(List.of(
                new MigrationStatus.Pending(ORDERS, Optional.empty()),
                new MigrationStatus.Pending(NOTE, Optional.empty())));
        script.events.addAll(List.of(
                new MigrationEvent.Waiting(ORDERS, Duration.ofMinutes(5)),
                new MigrationEvent.Started(ORDERS, 3),
                new MigrationEvent.Applied(ORDERS_APPLIED),
                new MigrationEvent.Applied(NOTE_APPLIED)));

        check("migrate", "migrate", URL);

        assertThat(Run.of("migrate", URL, "--quiet")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void a_failed_migrate() {
        ScriptedEngine.script(new MigrationFailedException(
                new Problem(
                        ErrorCode.STATEMENT_FAILED,
                        "0004_orders_note failed; 0003_orders stays applied",
                        "0004_orders_note.sql:7   ALTER …",
                        "Mend the rows."),
                new MigrateResult(List.of(ORDERS_APPLIED), Duration.ofMillis(60)),
                NOTE,
                "ALTER …",
                7,
                new SQLException("violated", "23514")));

        check("migrate-failed", "migrate", URL);
    }

    @Test
    void status() {
        Instant at = Instant.parse("2026-01-02T03:04:05Z");
        ScriptedEngine.script("").status = new StatusResult(List.of(
                new MigrationStatus.Applied(
                        new MigrationId("0000_a"), at, Duration.ofMillis(41), MigrationStatus.Origin.RUN),
                new MigrationStatus.Applied(
                        new MigrationId("0001_b"), at, Duration.ZERO, MigrationStatus.Origin.BASELINE),
                new MigrationStatus.Modified(new MigrationId("0002_c"), at, "aa", "bb"),
                new MigrationStatus.Interrupted(new MigrationId("0003_d"), at, 1, 3, Optional.of("lock timeout")),
                new MigrationStatus.Pending(new MigrationId("0004_e"), Optional.of(new MigrationId("0005_f"))),
                new MigrationStatus.Missing(new MigrationId("0009_x"), at)));

        check("status", "status", URL);
    }

    @Test
    void status_of_pending_migrations_is_no_finding() {
        ScriptedEngine.script("").status =
                new StatusResult(List.of(new MigrationStatus.Pending(NOTE, Optional.empty())));

        check("status-pending", "status", URL);
    }

    @Test
    void status_of_a_running_migration_is_no_finding() {
        ScriptedEngine.script("").status = new StatusResult(List.of(
                new MigrationStatus.Running(
                        new MigrationId("0003_index"),
                        Instant.parse("2026-01-02T03:04:05Z"),
                        1,
                        3,
                        "pid 4711, role app, active, for 75 s\nruns CREATE INDEX CONCURRENTLY a_id ON a (id)"),
                new MigrationStatus.Pending(NOTE, Optional.empty())));

        check("status-running", "status", URL);
    }

    @Test
    void verify() {
        ScriptedEngine.Script script = ScriptedEngine.script(new VerifyResult(
                List.of(new Mismatch(
                        new Change.Alter(note(Nullability.notNull()), note(Nullability.nullable())),
                        "text, nullable",
                        "text, not null",
                        List.of("ALTER TABLE x"))),
                List.of(),
                List.of(Unmodelled.object(ObjectId.of(ObjectKind.VIEW, QualifiedName.of("public", "daily_totals")))),
                Set.of(),
                Proof.of("shop", 18, Proof.Basis.RECORDED, Map.of("column", 14))));

        check("verify", "verify", URL, "--dir", ".");
        assertThat(Run.of("verify", URL, "--dir", ".", "--strict").out())
                .startsWith("1 mismatch in shop\n")
                .endsWith("\nnot modelled in shop, which --strict refuses\n  view public.daily_totals\n");

        assertThat(script.calls).containsOnly("verify");
    }

    @Test
    void strict_verify_refuses_what_is_not_modelled() {
        ScriptedEngine.script(new VerifyResult(
                List.of(),
                List.of(),
                List.of(Unmodelled.object(ObjectId.of(ObjectKind.VIEW, QualifiedName.of("public", "daily_totals")))),
                Set.of(),
                Proof.of("shop", 18, Proof.Basis.RECORDED, Map.of("column", 14))));

        check("verify-in-sync", "verify", URL, "--dir", ".");
        check("verify-strict", "verify", URL, "--dir", ".", "--strict");
    }

    @Test
    void strict_verify_passes_with_what_is_known_and_says_what_is_gone(@TempDir Path folder) throws IOException {
        ScriptedEngine.Script script = ScriptedEngine.script(new VerifyResult(
                List.of(),
                List.of(),
                List.of(Unmodelled.object(ObjectId.of(ObjectKind.VIEW, QualifiedName.of("public", "daily_totals")))),
                Set.of("view public.daily_totals", "view public.old"),
                Proof.of("shop", 18, Proof.Basis.RECORDED, Map.of("column", 14))));
        Path known = Files.writeString(folder.resolve("known.txt"), "# reports\n\n view public.daily_totals \n");
        String[] named = {"--strict", "--known", "view public.old", "--known-file", known.toString()};

        check(
                "verify-known",
                Stream.concat(Stream.of("verify", URL, "--dir", "."), Stream.of(named))
                        .toArray(String[]::new));

        assertThat(script.workspaceOptions.known())
                .containsExactlyInAnyOrder("view public.daily_totals", "view public.old");
        assertThat(Run.of("verify", URL, "--dir", ".", "--known-file", folder + "/nope")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void verify_lists_what_it_could_not_compare() {
        ScriptedEngine.script(new VerifyResult(
                List.of(),
                List.of(new Uncompared(
                        ObjectId.of(ObjectKind.CHECK, QualifiedName.of("public", "orders"), new Identifier("known")),
                        "note in ('a', 'b')",
                        "note = ANY (ARRAY['a'::text, 'b'::text])",
                        "how PostgreSQL 15 writes their texts was never recorded",
                        "Record it once.")),
                List.of(),
                Set.of(),
                Proof.of("shop", 15, Proof.Basis.TOKENS, Map.of("check", 1))));

        check("verify-uncompared", "verify", URL, "--dir", ".");
    }

    @Test
    void validate() {
        Finding warning = Finding.warning(
                ErrorCode.CREATE_NOT_IDEMPOTENT, "0004_orders_note.sql", 9, "CREATE without IF NOT EXISTS", "Add it.");
        ScriptedEngine.Script script =
                ScriptedEngine.script(new ValidateResult("db/migrations", 4, List.of(warning), PROVEN));

        check("validate", "validate");
        check("validate-strict", "validate", "--strict");
        Run.of("validate", "--accept");

        assertThat(script.calls).containsOnlyOnce("accept");
    }

    @Test
    void validate_of_files_only_says_so_to_the_engine() {
        ScriptedEngine.Script script = ScriptedEngine.script(new ValidateResult("db", 4, List.of(), PROVEN));

        assertThat(Run.of("validate", "--files-only", "--package", "not.compiled")
                        .exit())
                .isZero();
        assertThat(Run.of("validate").exit()).isZero();

        assertThat(script.calls).containsExactly("validate FILES", "validate EVERYTHING");
        assertThat(Run.of("validate", "--files-only", "--accept").exit()).isEqualTo(2);
    }

    @Test
    void validate_writes_every_format_and_other_commands_only_their_own() {
        Finding error = Finding.error(ErrorCode.MIGRATION_FILE_EDITED, "0003_orders.sql", 3, "edited", "Restore it.");
        ScriptedEngine.script(new ValidateResult("db/migrations", 4, List.of(error), PROVEN));

        assertThat(Run.of("validate", "--format", "github"))
                .isEqualTo(new Run(
                        1,
                        "::error file=dbm-cli/src/main/resources/db/migrations/0003_orders.sql,line=3,title=DBM-V007"
                                + "::edited%0ARestore it.\n" + "db/migrations: 1 error, 0 warnings\n"
                                + PROVEN.describe() + "\n",
                        ""));
        assertThat(Run.of("validate", "--format", "sarif").out()).contains("\"version\" : \"2.1.0\"");
        assertThat(Run.of("validate", "--format", "junit").out()).startsWith("<?xml");
        assertThat(Run.of("seal", "--format", "sarif").exit()).isEqualTo(2);
        assertThat(Run.of("seal", "--format", "sarif").err()).contains("seal has no --format sarif");
    }

    @Test
    void a_validate_that_fails_is_a_finding_in_every_format() {
        ScriptedEngine.script(new JournalException(
                new Problem(ErrorCode.MIGRATIONS_UNREADABLE, "cannot be read", "disk", "Look at it.")));

        for (String format : List.of("github", "sarif", "junit")) {
            Run run = Run.of("validate", "--format", format);

            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).contains("DBM-J014").contains("cannot be read");
            assertThat(run.err()).contains("cannot be read");
        }
    }

    @Test
    void rebase() {
        ScriptedEngine.Script script = ScriptedEngine.script(new RebaseResult(
                "origin/main (0123456789)",
                List.of(new RebaseResult.Moved(ORDERS, NOTE)),
                List.of(new MigrationId("0005_gone")),
                List.of("0004_orders_note.sql", "meta/_journal.json"),
                List.of("0003_orders.sql"),
                RebaseOptions.Mode.WRITE,
                PROVEN,
                List.of("now: git add db, look at it (git diff --staged), and commit it")));

        check("rebase", "rebase");
        Run.of("rebase", "--onto", "v1", "--dry-run", "--force", "--discard", "0005_gone");

        assertThat(script.calls)
                .contains("rebase - WRITE REFUSE []")
                .containsOnlyOnce("rebase v1 DRY_RUN OVERWRITE [0005_gone]");
    }

    @Test
    void merge_journal() {
        ScriptedEngine.Script script = ScriptedEngine.script(new MergeResult.Merged("both sides are in it"));
        check("merge-journal", "merge-journal", "o", "a", "b", "db/meta/_journal.json");
        assertThat(script.calls).containsOnly("merge db/meta/_journal.json o a b");

        ScriptedEngine.script(new MergeResult.Conflict("0003_orders was changed on both sides"));
        check("merge-journal-conflict", "merge-journal", "o", "a", "b", "db/meta/_journal.json");
    }

    @Test
    void baseline() {
        ScriptedEngine.Script script = ScriptedEngine.script(List.of(ORDERS, NOTE));

        check("baseline", "baseline", URL, "--to", "0004_orders_note");
        Run.of("baseline", URL, "--to", "0004_orders_note.sql", "--force");

        assertThat(script.calls).containsOnlyOnce("baseline 0004_orders_note FORCE");
    }

    private static void check(String name, String... args) {
        Golden.assertEqual(name + ".txt", Run.of(args));
        Golden.assertEqual(
                name + ".json.txt",
                Run.of(Stream.concat(Stream.of(args), Stream.of("--format", "json"))
                        .toArray(String[]::new)));
    }

    private static Column note(Nullability nullability) {
        return new Column(
                QualifiedName.of("public", "orders"),
                new Identifier("note"),
                1,
                DataType.parse("text"),
                Optional.empty(),
                nullability,
                new ColumnValue.None(),
                Optional.empty());
    }
}
