package dev.dbm.core.check;

import dev.dbm.ErrorCode;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.lint.Finding;
import dev.dbm.lint.RuleId;
import dev.dbm.lint.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the numbers and times of the journal's entries. */
final class JournalCheck {
    private final Journal journal;

    JournalCheck(Journal journal) {
        this.journal = journal;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<JournalEntry> entries = journal.entries();
        Map<Integer, JournalEntry> numbers = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry entry = entries.get(i);
            int expected = i == 0 ? 0 : entries.get(i - 1).idx() + 1;
            JournalEntry twin = numbers.putIfAbsent(entry.idx(), entry);
            if (twin != null) {
                findings.add(finding(
                        ErrorCode.BRANCHES_DIVERGED,
                        entry,
                        "has the number " + entry.idx() + ", which " + twin.tag()
                                + " has too: two branches were merged",
                        "Put the branch's own migrations behind the others: dbm rebase."));
            } else if (entry.idx() != expected) {
                findings.add(finding(
                        ErrorCode.JOURNAL_ORDER,
                        entry,
                        "idx is " + entry.idx() + " where " + expected + " follows",
                        "Number the entries of " + Journal.FILE
                                + " one by one, in the order in which they are applied."));
            }
            if (i > 0 && entry.when() <= entries.get(i - 1).when()) {
                findings.add(finding(
                        ErrorCode.JOURNAL_WHEN,
                        entry,
                        "its when, " + entry.when() + ", is not after that of "
                                + entries.get(i - 1).tag() + "; drizzle-orm's migrator would skip it without a word",
                        "Give it a later when in " + Journal.FILE
                                + " if no database has it; otherwise accept the finding."));
            }
        }
        return findings;
    }

    private static Finding finding(ErrorCode code, JournalEntry entry, String what, String remedy) {
        Severity severity = Folder.imported(entry) ? Severity.WARNING : Severity.ERROR;
        return new Finding(RuleId.of(code), severity, entry.fileName(), 0, what, remedy);
    }
}
