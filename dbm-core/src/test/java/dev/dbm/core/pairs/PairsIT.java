package dev.dbm.core.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dbm.testkit.PgDump;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestServers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PairsIT {
    @Test
    void converges_wherever_only_modelled_kinds_are_used() {
        Path pairs = SharedData.require("pairs");
        assumeThat(Psql.isInstalled() && PgDump.isInstalled())
                .as("Skipped: psql and pg_dump are not on the PATH (Debian: postgresql-client)")
                .isTrue();

        PairReport report = new PairReport(PairFolders.run(TestServers.of(15), pairs));
        report.write(Path.of("target", "pairs.md"));

        assertThat(report.results()).as(pairs.toString()).isNotEmpty();
        assertThat(report.failures()).as(report.summary()).isEmpty();
    }
}
