package dev.dbm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the migrations stand, one line each. A class of its own, so that an application which only starts loads no date formats. */
final class StatusText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private StatusText() {}

    /** Returns a line for each migration and one that sums up. */
    static String of(List<MigrationStatus> migrations, String database) {
        int width = migrations.stream()
                .mapToInt(one -> one.id().tag().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (MigrationStatus one : migrations) {
            String tag = one.id().tag();
            text.append(tag).append(" ".repeat(width - tag.length() + 3));
            text.append(one.describe()).append('\n');
        }
        return text.append(summary(migrations, database)).toString();
    }

    /** Returns the state in words. */
    static String state(MigrationStatus status) {
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
            case MigrationStatus.Running one ->
                "running       " + time(one.since()) + "  " + one.statementsDone() + " of " + one.statements()
                        + " statements done, " + one.session().replace('\n', ' ');
            case MigrationStatus.Interrupted one ->
                "interrupted   " + time(one.since()) + "  " + one.statementsDone() + " of " + one.statements()
                        + " statements done"
                        + one.error().map(error -> ": " + error).orElse("");
        };
    }

    private static String summary(List<MigrationStatus> all, String database) {
        long pending =
                all.stream().filter(MigrationStatus.Pending.class::isInstance).count();
        long running =
                all.stream().filter(MigrationStatus.Running.class::isInstance).count();
        long odd = all.stream()
                .filter(one -> !(one instanceof MigrationStatus.Applied
                        || one instanceof MigrationStatus.Running
                        || one instanceof MigrationStatus.Pending))
                .count();
        String place = database + last(all).map(id -> " is at " + id).orElse(" has no migration applied");
        if (all.isEmpty()) {
            return "no migrations; " + place;
        }
        if (odd > 0) {
            return odd + " to look at, " + pending + " pending; " + place;
        }
        if (running > 0) {
            return running + " running, " + pending + " pending; " + place;
        }
        return pending > 0 ? pending + " pending; " + place : "up to date; " + place;
    }

    private static Optional<MigrationId> last(List<MigrationStatus> all) {
        return all.stream()
                .filter(one -> one instanceof MigrationStatus.Applied || one instanceof MigrationStatus.Modified)
                .map(MigrationStatus::id)
                .reduce((first, second) -> second);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String millis(Duration took) {
        return String.format(Locale.ROOT, "%4d ms", took.toMillis());
    }
}
