package dev.dbm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrationId;
import dev.dbm.Unmodelled;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.GeneratedFile;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.PulledFile;
import dev.dbm.workspace.Recorded;
import dev.dbm.workspace.ReplayProof;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What pull writes for a given result, as text and as JSON; the files are in {@code src/test/resources/output}. */
class PullResultsTest {

    private static final String URL = "--url=postgresql://alice:sesame@h/shop";

    @Test
    void pull() {
        GenerateResult initial = new GenerateResult(
                Optional.empty(),
                Optional.empty(),
                List.of(new GeneratedFile(
                        new MigrationId("0000_initial"),
                        Path.of("db/0000_initial.sql"),
                        List.of("+ table  public.orders  1 column"),
                        List.of(),
                        List.of())),
                new ReplayProof.Proven(1, List.of(18)),
                List.of());
        ScriptedEngine.Script script = ScriptedEngine.script(new PullResult(
                "shop",
                Path.of("java"),
                List.of(
                        new PulledFile(Path.of("java/com/acme/Orders.java"), PulledFile.State.WRITTEN),
                        new PulledFile(Path.of("java/com/acme/package-info.java"), PulledFile.State.UNCHANGED)),
                new TreeMap<>(Map.of("column", 2, "check", 1)),
                List.of(Unmodelled.object(
                        ObjectId.of(ObjectKind.PARTITIONED_TABLE, new Identifier("public"), new Identifier("visit")))),
                Optional.of(initial),
                new Recorded.NotYet("role alice may not write the migration history", "baseline --to 0000_initial"),
                List.of("table public.orders needs domain public.note, which no migration makes")));

        Golden.assertEqual("pull.txt", Run.of("pull", URL, "--package", "com.acme", "--out", "java"));
        Golden.assertEqual(
                "pull.json.txt", Run.of("pull", URL, "--package", "com.acme", "--out", "java", "--format", "json"));
        Run.of("pull", URL, "--package", "com.acme", "--namespaces", "app,shop", "--no-baseline", "--resources", "sql");

        assertThat(script.calls)
                .contains(
                        "pull com.acme java resources [] BASELINE", "pull com.acme src/main/java sql [app, shop] NONE");
    }
}
