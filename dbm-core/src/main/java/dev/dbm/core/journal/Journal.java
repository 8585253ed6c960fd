package dev.dbm.core.journal;

import dev.dbm.JournalException;
import dev.dbm.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of migrations, in the order in which they are applied: {@code meta/_journal.json}.
 *
 * @param version the journal format's version, as Drizzle writes it
 * @param dialect {@code postgresql}, or {@code pg} in old folders
 * @param entries in the file's order, which is the order of application whatever their numbers
 */
public record Journal(String version, String dialect, List<JournalEntry> entries) {

    /** Where the journal is in a migrations folder. */
    public static final String FILE = "meta/_journal.json";

    /** The version dbm writes, in the journal and in its entries. */
    public static final String VERSION = "7";

    /** Copies the list. */
    public Journal {
        entries = List.copyOf(entries);
    }

    /** Returns a journal without entries. */
    public static Journal empty() {
        return new Journal(VERSION, "postgresql", List.of());
    }

    /**
     * Reads the journal of a folder.
     *
     * @throws JournalException if there is none or it is malformed; lists every problem
     */
    public static Journal read(MigrationFolder folder) {
        List<Problem> problems = new ArrayList<>(0);
        Journal journal = read(folder, problems);
        if (!problems.isEmpty()) {
            throw new JournalException(problems);
        }
        return journal;
    }

    /**
     * Reads the journal of a folder as far as it is readable.
     *
     * @param problems takes what is wrong; if there is any, the result holds the entries that could be read
     */
    public static Journal read(MigrationFolder folder, List<Problem> problems) {
        return new JournalParser(folder, problems).read();
    }

    /** Returns the journal's text, exactly as Drizzle writes it: two spaces of indentation, no newline at the end. */
    public String json() {
        return new JournalWriter().write(this);
    }

    /** Returns the entry of a tag. */
    public Optional<JournalEntry> entry(String tag) {
        for (JournalEntry entry : entries) {
            if (entry.tag().equals(tag)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Returns the last entry. */
    public Optional<JournalEntry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** Returns this journal with an entry more at its end. */
    public Journal append(JournalEntry entry) {
        List<JournalEntry> all = new ArrayList<>(entries);
        all.add(entry);
        return new Journal(version, dialect, all);
    }

    /** Returns this journal with the entry of the same tag replaced. */
    public Journal replace(JournalEntry entry) {
        List<JournalEntry> all = new ArrayList<>(entries);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).tag().equals(entry.tag())) {
                all.set(i, entry);
                return new Journal(version, dialect, all);
            }
        }
        throw new IllegalArgumentException("Not in the journal: " + entry.tag());
    }
}
