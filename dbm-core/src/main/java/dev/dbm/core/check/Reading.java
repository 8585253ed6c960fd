package dev.dbm.core.check;

import dev.dbm.Problem;
import dev.dbm.core.folder.ConflictMarkers;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.journal.MigrationFolder;
import dev.dbm.core.lint.Secrets;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.lint.Finding;
import dev.dbm.lint.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading one migration's file gave.
 *
 * @param entry its entry
 * @param migration the migration, if there is one to speak of
 * @param text the file's text, without a byte order mark
 * @param problems what keeps it from being run
 * @param markers git's conflict markers in it
 * @param secrets what must not be in version control
 */
record Reading(
        JournalEntry entry,
        Optional<Migration> migration,
        String text,
        List<Problem> problems,
        Optional<Finding> markers,
        List<Secrets.Secret> secrets) {

    private static final String HISTORY =
            "Accept it: it was run long ago, and a replay does as the file says. A database"
                    + " that does not have it yet refuses it.";

    static Reading of(Folder folder, JournalEntry entry) {
        List<Problem> problems = new ArrayList<>(0);
        try (MigrationFolder files = MigrationFolder.open(folder.source())) {
            byte @Nullable [] bytes = files.read(entry.fileName());
            Optional<Migration> migration = Migration.read(files, entry, problems);
            if (bytes == null || migration.isEmpty()) {
                return new Reading(entry, migration, "", problems, Optional.empty(), List.of());
            }
            String all = new String(bytes, StandardCharsets.UTF_8);
            String text = all.startsWith("\uFEFF") ? all.substring(1) : all;
            Optional<Finding> markers = ConflictMarkers.find(entry.fileName(), bytes);
            return new Reading(entry, migration, text, problems, markers, Secrets.in(text));
        }
    }

    /** Returns what keeps it from being run; where another tool ran it long ago, how it handles transactions is only worth knowing. */
    List<Finding> findings(String directory) {
        List<Finding> findings = new ArrayList<>();
        for (Problem problem : problems) {
            Finding finding = Validate.finding(directory, problem);
            boolean history = Folder.inherited(entry) && SqlScript.isAboutTransactions(problem);
            findings.add(
                    history
                            ? new Finding(
                                    finding.rule(),
                                    Severity.WARNING,
                                    finding.file(),
                                    finding.line(),
                                    finding.what(),
                                    HISTORY)
                            : finding);
        }
        return findings;
    }

    /** Returns a finding that stands at an offset of the text. */
    Finding at(int offset, Finding finding) {
        int end = Math.min(offset, text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int column = text.codePointCount(lineStart, end) + 1;
        return new Finding(
                finding.rule(), finding.severity(), finding.file(), line, column, finding.what(), finding.remedy());
    }
}
