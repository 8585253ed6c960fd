package dev.dbm.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What else the history holds of a migration.
 *
 * @param startedAt when it was begun
 * @param finishedAt when it was done
 * @param took how long its statements ran
 * @param statements how many it has
 * @param statementsDone how many are done
 * @param error what the server said when one failed
 */
record HistoryDetail(
        Instant startedAt,
        Optional<Instant> finishedAt,
        Duration took,
        int statements,
        int statementsDone,
        Optional<String> error) {}
