package dev.dbm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrationId;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.AdoptedTool;
import dev.dbm.workspace.ReplayProof;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdoptResultsTest {
    private static final String URL = "--url=postgresql://alice:sesame@h/shop";
    private static final MigrationId ORDERS = MigrationId.of("0003_orders");
    private static final MigrationId NOTE = MigrationId.of("0004_orders_note");

    @Test
    void adopt() {
        ScriptedEngine.Script script = ScriptedEngine.script(new AdoptResult(
                AdoptedTool.FLYWAY,
                "public.flyway_schema_history",
                "shop",
                List.of(
                        new AdoptResult.Adopted(ORDERS, "V1__orders.sql", AdoptResult.Standing.APPLIED),
                        new AdoptResult.Adopted(NOTE, "V2__note.sql", AdoptResult.Standing.PENDING)),
                List.of("0003_orders.sql", "meta/_journal.json"),
                List.of(ORDERS),
                AdoptOptions.Mode.WRITE,
                new ReplayProof.Proven(2, List.of(18)),
                List.of("left alone, since no file makes them: namespace audit")));

        Golden.assertEqual("adopt.txt", Run.of("adopt", URL, "--from", "flyway"));
        Golden.assertEqual("adopt.json.txt", Run.of("adopt", URL, "--from", "flyway", "--format", "json"));
        Run.of(
                "adopt",
                URL,
                "--from",
                "Flyway",
                "--files",
                "a",
                "--files",
                "b",
                "--ledger",
                "h",
                "--changelog",
                "c.xml",
                "--placeholder",
                "x=y",
                "--accept",
                "DBM-A006 V1__orders.sql",
                "--squash",
                "--dry-run");

        assertThat(script.calls)
                .containsOnlyOnce("adopt FLYWAY [a, b] c.xml h {x=y} [DBM-A006 V1__orders.sql] DATABASE DRY_RUN");
    }
}
