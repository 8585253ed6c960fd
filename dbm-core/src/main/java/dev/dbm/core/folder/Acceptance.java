package dev.dbm.core.folder;

import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.lint.Finding;
import dev.dbm.lint.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Warnings that somebody has looked at. They stand in the journal, in the {@code dbm} object of the entry that was the last one then: rule and file of
 * each, parted by {@code |}.
 *
 * @param keys rule and file of each
 */
public record Acceptance(Set<String> keys) {
    /** In an entry's {@code dbm} object: what is accepted. */
    public static final String NAME = "accepted";

    private static final String SEPARATOR = " | ";

    /** Copies the set. */
    public Acceptance {
        keys = Set.copyOf(keys);
    }

    /** Returns what is accepted in a journal. */
    public static Acceptance of(Journal journal) {
        Set<String> keys = new TreeSet<>();
        for (JournalEntry entry : journal.entries()) {
            String text = entry.dbm().getOrDefault(NAME, "");
            Arrays.stream(text.split("\\|"))
                    .map(String::strip)
                    .filter(key -> !key.isEmpty())
                    .forEach(keys::add);
        }
        return new Acceptance(keys);
    }

    /** Returns the findings, those accepted with that severity; an error cannot be accepted. */
    public List<Finding> applied(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() == Severity.WARNING && keys.contains(key(finding))
                        ? finding.withSeverity(Severity.ACCEPTED)
                        : finding)
                .toList();
    }

    /** Returns the journal with the warnings among these findings accepted too. */
    public static Journal accept(Journal journal, List<Finding> findings) {
        Set<String> warnings = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(Acceptance::key)
                .collect(Collectors.toCollection(TreeSet::new));
        if (warnings.isEmpty() || journal.last().isEmpty()) {
            return journal;
        }
        JournalEntry last = journal.last().get();
        Arrays.stream(last.dbm().getOrDefault(NAME, "").split("\\|"))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .forEach(warnings::add);
        return journal.replace(last.withDbm(NAME, String.join(SEPARATOR, warnings)));
    }

    private static String key(Finding finding) {
        return (finding.rule() + " " + finding.file()).replace('|', '_').strip();
    }
}
