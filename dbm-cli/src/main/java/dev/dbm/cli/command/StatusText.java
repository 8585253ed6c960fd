package dev.dbm.cli.command;

import dev.dbm.MigrationId;
import dev.dbm.MigrationStatus;
import dev.dbm.StatusResult;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Where the migrations stand, one line each. */
final class StatusText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private StatusText() {}

    /** Returns a line for each migration and one that sums up. */
    static String of(StatusResult status, String database) {
        int width = width(status);
        StringBuilder text = new StringBuilder();
        for (MigrationStatus one : status.migrations()) {
            text.append(padded(one.id(), width)).append(state(one)).append('\n');
        }
        return text.append(summary(status, database)).toString();
    }

    /** Returns how wide the longest tag is. */
    static int width(StatusResult status) {
        return status.migrations().stream()
                .mapToInt(one -> one.id().tag().length())
                .max()
                .orElse(0);
    }

    static String padded(MigrationId id, int width) {
        return id.tag() + " ".repeat(Math.max(0, width - id.tag().length()) + 3);
    }

    static String millis(Duration took) {
        return "%4d ms".formatted(took.toMillis());
    }

    private static String summary(StatusResult status, String database) {
        List<MigrationStatus> all = status.migrations();
        int pending = status.pending().size();
        long odd = all.stream()
                .filter(one -> !(one instanceof MigrationStatus.Applied || one instanceof MigrationStatus.Pending))
                .count();
        String place =
                "database " + database + last(all).map(id -> " is at " + id).orElse(" has no migration applied");
        if (all.isEmpty()) {
            return "no migrations; " + place;
        }
        if (odd > 0) {
            return odd + " to look at, " + pending + " pending; " + place;
        }
        return pending > 0 ? pending + " pending; " + place : "up to date; " + place;
    }

    private static Optional<MigrationId> last(List<MigrationStatus> all) {
        return all.stream()
                .filter(one -> one instanceof MigrationStatus.Applied || one instanceof MigrationStatus.Modified)
                .map(MigrationStatus::id)
                .reduce((first, second) -> second);
    }

    private static String state(MigrationStatus status) {
        return switch (status) {
            case MigrationStatus.Pending(MigrationId id, Optional<MigrationId> overtakenBy) ->
                "pending"
                        + overtakenBy
                                .map(by -> "       late: " + by + " is applied already")
                                .orElse("");
            case MigrationStatus.Applied one ->
                switch (one.origin()) {
                    case RUN -> "applied       " + time(one.at()) + "  " + millis(one.took());
                    case BASELINE -> "applied       " + time(one.at()) + "  baseline, not run";
                };
            case MigrationStatus.Modified one -> "modified      " + time(one.at()) + "  edited since";
            case MigrationStatus.Missing one -> "missing       " + time(one.at()) + "  applied, and not in the journal";
            case MigrationStatus.Interrupted one ->
                "interrupted   " + time(one.since()) + "  " + one.statementsDone() + " of " + one.statements()
                        + " statements done"
                        + one.error().map(error -> ": " + error).orElse("");
        };
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
