package dev.dbm.core.folder;

import dev.dbm.core.journal.Checksum;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.lint.Dangers;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.plan.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A migration that is not written yet.
 *
 * @param idx its number
 * @param tag its name
 * @param text the content of its file
 * @param changes what it does, one line each
 * @param hazards what it can do to a database under load, one line each
 * @param statements its statements
 */
public record NewMigration(
        int idx, String tag, String text, List<String> changes, List<String> hazards, List<Statement> statements) {
    /** Copies the lists. */
    public NewMigration {
        changes = List.copyOf(changes);
        hazards = List.copyOf(hazards);
        statements = List.copyOf(statements);
    }

    String fileName() {
        return tag + ".sql";
    }

    /** Returns the statements of its text, parsed; it may hold what must not be run, if it was run long ago. */
    public SqlScript parsed() {
        return SqlScript.parse(fileName(), text);
    }

    /** Returns the statements of its text, parsed. */
    public SqlScript script() {
        return parsed().orThrow();
    }

    /** Returns its entry in the journal. */
    JournalEntry entry(long when, UnaryOperator<JournalEntry> marks) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        JournalEntry entry = marks.apply(JournalEntry.of(idx, when, tag, Checksum.of(bytes, parsed())));
        Set<String> dangerous = Dangers.of(parsed()).stream()
                .map(one -> StatementHash.of(one.statement().sql()))
                .collect(Collectors.toSet());
        // What the checks of hand-written SQL would report if it were not known to be generated.
        String hashes = statements.stream()
                .map(Statement::sql)
                .filter(sql -> sql.startsWith("CREATE ")
                        || sql.startsWith("DROP ")
                        || dangerous.contains(StatementHash.of(sql)))
                .map(StatementHash::of)
                .collect(Collectors.joining(" "));
        return hashes.isEmpty() ? entry : entry.withDbm(Folder.STATEMENTS, hashes);
    }

    /** Returns a migration's tag: its number in four digits or more, and its name. */
    public static String tag(int idx, String name) {
        return String.format(Locale.ROOT, "%04d_%s", idx, name);
    }

    /** Returns a time for the next entry: now, but later than that of every entry, since others take it for the order. */
    static long when(Journal journal, long now) {
        long latest =
                journal.entries().stream().mapToLong(JournalEntry::when).max().orElse(0);
        return Math.max(now, latest + 1);
    }

    /** Returns the number for the next entry. */
    public static int nextIdx(Journal journal) {
        return journal.entries().stream().mapToInt(JournalEntry::idx).max().orElse(-1) + 1;
    }
}
