package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.LateMigrations;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.MissingMigrations;
import dev.dbm.Problem;
import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be done, from journal and history together: decided by the set of what was applied, never by the newest of it. */
final class Decision {

    private final List<JournalEntry> pending = new ArrayList<>(0);
    private final List<Problem> problems = new ArrayList<>(0);
    private final List<MigrationEvent> notices = new ArrayList<>(0);

    private final History history;
    private Map<String, Checksum> checksums = Map.of();

    private Decision(History history) {
        this.history = history;
    }

    /** Compares the files of a journal with the rows of a history. */
    static Decision of(
            Files files,
            History history,
            Map<String, HistoryRow> rows,
            LateMigrations late,
            MissingMigrations missing) {
        Decision decision = new Decision(history);
        Journal journal = files.journal();
        int seen = 0;
        int lastApplied = -1;
        for (int i = 0; i < journal.entries().size(); i++) {
            JournalEntry entry = journal.entries().get(i);
            HistoryRow row = rows.get(entry.tag());
            if (row == null) {
                decision.pending.add(entry);
                continue;
            }
            seen++;
            lastApplied = i;
            if (row.state().isDone()) {
                decision.compare(files, i, entry, row);
            } else if (row.state() == HistoryState.FAILED) {
                decision.problems.add(interrupted(row.tag()));
            } else {
                // Another process may be at it now: that is known when the lock is had.
                decision.pending.add(entry);
            }
        }
        if (late == LateMigrations.REFUSE && !decision.pending.isEmpty()) {
            decision.refuseLate(journal, rows, lastApplied);
        }
        if (seen < rows.size()) {
            decision.missing(journal, rows, missing);
        }
        return decision;
    }

    /** Returns what is to be applied, in journal order. */
    List<JournalEntry> pending() {
        return pending;
    }

    /** Returns why nothing may be applied; empty if it may. */
    List<Problem> problems() {
        return problems;
    }

    /** Returns what is to be told and stops nothing. */
    List<MigrationEvent> notices() {
        return notices;
    }

    static Problem interrupted(String tag) {
        return new Problem(
                ErrorCode.MIGRATION_INTERRUPTED,
                tag + " was interrupted: it is non-transactional, and not all of its statements are done",
                "dbm.migration_history says which: statements_done, error",
                "Look at what the file has done (an index that CREATE INDEX CONCURRENTLY left behind is invalid: drop"
                        + " it).\n"
                        + waysOut(tag));
    }

    /** Returns what is to be said of a migration whose row is neither applied nor failed, now that the lock is had. */
    static Problem unfinished(String tag, RunConnection connection) throws SQLException {
        return LivingWorkers.ask(connection)
                .of(tag)
                .map(session -> session.problem(tag))
                .orElseGet(() -> interrupted(tag));
    }

    /** Says how an interrupted migration is declared mended. */
    static String waysOut(String tag) {
        return "Either undo it, and have it run again:  migrate --resolve " + tag + " --as retry\n"
                + "or finish it by hand, and say so:       migrate --resolve " + tag + " --as applied\n"
                + "In Java that is migrator.resolve(MigrationId.of(\"" + tag + "\"), Resolution.RETRY or APPLIED).";
    }

    private void compare(Files files, int index, JournalEntry entry, HistoryRow row) {
        if (files.isUnchanged(index, row)) {
            return;
        }
        Checksum applied = applied(entry);
        Checksum checksum = files.migration(entry).checksum();
        if (checksum.tokens().equals(applied.tokens())) {
            if (!checksum.raw().equals(applied.raw())) {
                notices.add(new MigrationEvent.Reformatted(entry.id()));
            }
            return;
        }
        problems.add(new Problem(
                ErrorCode.MIGRATION_EDITED,
                entry.tag() + " was edited after it was applied",
                files.place(entry) + "\napplied  " + applied.raw() + "\nnow      " + checksum.raw(),
                "Restore the file, and put the change in a new migration."));
    }

    private Checksum applied(JournalEntry entry) {
        if (checksums.isEmpty()) {
            checksums = history.readChecksums();
        }
        return checksums.getOrDefault(entry.tag(), new Checksum("", ""));
    }

    private void refuseLate(Journal journal, Map<String, HistoryRow> rows, int lastApplied) {
        Set<String> open = new HashSet<>();
        for (JournalEntry entry : pending) {
            open.add(entry.tag());
        }
        String last = lastApplied < 0 ? "" : journal.entries().get(lastApplied).tag();
        for (int i = 0; i < lastApplied; i++) {
            String tag = journal.entries().get(i).tag();
            if (open.contains(tag) && !rows.containsKey(tag)) {
                problems.add(new Problem(
                        ErrorCode.MIGRATION_LATE,
                        tag + " is not applied, but " + last + ", which stands after it in the journal, is",
                        "",
                        "If it does not depend on what came between, apply it with"
                                + " lateMigrations(LateMigrations.APPLY); otherwise move it to the end of the"
                                + " journal."));
            }
        }
    }

    private void missing(Journal journal, Map<String, HistoryRow> rows, MissingMigrations policy) {
        Set<String> tags = new HashSet<>();
        for (JournalEntry entry : journal.entries()) {
            tags.add(entry.tag());
        }
        for (HistoryRow row : rows.values()) {
            if (tags.contains(row.tag())) {
                continue;
            }
            if (policy == MissingMigrations.REPORT) {
                notices.add(new MigrationEvent.Missing(new MigrationId(row.tag())));
            } else {
                problems.add(new Problem(
                        ErrorCode.MIGRATION_MISSING,
                        row.tag() + " is applied, but the journal does not have it",
                        "",
                        "If this is an older release on a newer database, start the newer one, or allow it with"
                                + " missingMigrations(MissingMigrations.REPORT); otherwise take entry and file from"
                                + " version control."));
            }
        }
    }
}
