package dev.dbm.studio.migrations;

import dev.dbm.MigrationStatus;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.lint.Finding;
import dev.dbm.lint.Severity;
import dev.dbm.studio.web.Link;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A migration of the timeline.
 *
 * @param tag its name
 * @param state where it stands
 * @param status the same, with what belongs to it; empty if it could not be read
 * @param entry its entry in the journal; empty if it has none
 * @param history what the database has recorded of it; empty if that is nothing
 * @param findings what validate says of its file
 */
public record MigrationLine(
        String tag,
        MigrationState state,
        Optional<MigrationStatus> status,
        Optional<JournalEntry> entry,
        Optional<HistoryRecord> history,
        List<Finding> findings) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Copies the list. */
    public MigrationLine {
        findings = List.copyOf(findings);
    }

    /** Returns its page. */
    public Link address() {
        return Link.to("migrations", tag);
    }

    /** Returns where its SQL is, as a part of a page. */
    public Link sqlAddress() {
        return Link.to("migrations", tag, "sql");
    }

    /** Returns where what it changes is, as a part of a page. */
    public Link changesAddress() {
        return Link.to("migrations", tag, "changes");
    }

    /** Returns whether it waits to be applied. */
    public boolean isPending() {
        return state == MigrationState.PENDING;
    }

    /** Returns whether there is a file to be shown. */
    public boolean hasFile() {
        return entry.isPresent() && state != MigrationState.NO_FILE;
    }

    /** Returns when the database recorded it; empty if it did not. */
    public String at() {
        return history.map(HistoryRecord::at).map(MigrationLine::time).orElse("");
    }

    /** Returns when it was generated; empty if the journal does not say. */
    public String generatedAt() {
        return entry.filter(one -> one.when() > 0)
                .map(one -> time(Instant.ofEpochMilli(one.when())))
                .orElse("");
    }

    /** Returns who applied it; empty if nobody did. */
    public String who() {
        return history.map(HistoryRecord::appliedBy).orElse("");
    }

    /** Returns how long it took; empty if it was not run. */
    public String took() {
        return history.filter(one ->
                        state != MigrationState.BASELINE && one.finishedAt().isPresent())
                .map(one -> String.format(Locale.ROOT, "%,d ms", one.tookMillis()))
                .orElse("");
    }

    /** Returns how far it came, where that is not all the way. */
    public String progress() {
        return switch (state) {
            case RUNNING, INTERRUPTED ->
                history.map(one -> one.statementsDone() + " of " + one.statements() + " statements done")
                        .orElse("");
            case PENDING ->
                status.filter(MigrationStatus.Pending.class::isInstance)
                        .map(MigrationStatus.Pending.class::cast)
                        .flatMap(MigrationStatus.Pending::overtakenBy)
                        .map(by -> "late: " + by + " is applied already")
                        .orElse("");
            case APPLIED, BASELINE, MODIFIED, MISSING, NO_FILE, UNKNOWN -> "";
        };
    }

    /** Returns how many errors and warnings there are, in words; empty if there are none. */
    public String found() {
        long errors = count(Severity.ERROR);
        long warnings = count(Severity.WARNING);
        String first = errors == 0 ? "" : errors + (errors == 1 ? " error" : " errors");
        String second = warnings == 0 ? "" : warnings + (warnings == 1 ? " warning" : " warnings");
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    /** Returns the class of the badge that counts what was found. */
    public String foundStyle() {
        return count(Severity.ERROR) > 0 ? "bad" : "warn";
    }

    private long count(Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity).count();
    }

    static String time(Instant at) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS));
    }
}
