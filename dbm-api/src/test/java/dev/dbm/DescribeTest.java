package dev.dbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DescribeTest {
    private static final MigrationId FIRST = MigrationId.of("0000_shop");
    private static final MigrationId SECOND = MigrationId.of("0001_note_on_orders");
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void a_status_has_a_line_for_each_migration_and_one_that_sums_up() {
        StatusResult status = new StatusResult(List.of(
                new MigrationStatus.Applied(FIRST, AT, Duration.ofMillis(12), MigrationStatus.Origin.RUN),
                new MigrationStatus.Pending(SECOND, Optional.empty())));

        assertThat(status.describe()).isEqualTo("""
            0000_shop             applied       2026-01-02 03:04:05Z    12 ms
            0001_note_on_orders   pending
            1 pending; the database is at 0000_shop\
            """);
        assertThat(new StatusResult(List.of()).describe("database shop"))
                .isEqualTo("no migrations; database shop has no migration applied");
    }

    @Test
    void a_run_has_a_line_for_each_migration_and_one_that_sums_up() {
        AppliedMigration applied = new AppliedMigration(FIRST, 3, Duration.ofMillis(12));

        assertThat(new MigrateResult(List.of(applied), Duration.ofMillis(20)).describe())
                .isEqualTo("0000_shop applied, 12 ms\n1 applied, 20 ms");
        assertThat(new MigrateResult(List.of(), Duration.ofMillis(2)).describe())
                .isEqualTo("nothing to apply, 2 ms");
    }
}
