package dev.dbm.core.check;

import dev.dbm.MigrationSource;
import dev.dbm.core.folder.Acceptance;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.Journal;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.ValidateResult;

/** Accepts the present warnings of a folder, once. */
public final class Accept {
    private final WorkspaceOptions options;
    private final FileWriter writer;

    /** Prepares the command; reads nothing. */
    public Accept(WorkspaceOptions options) {
        this.options = options;
        this.writer = FileWriter.atomic();
    }

    /** Accepts them and validates again. */
    public ValidateResult run() {
        ValidateResult found = new Validate(options).run();
        if (found.isSpotless()) {
            return found;
        }
        Journal journal =
                Folder.open(MigrationSource.directory(options.migrations())).journal();
        Journal accepted = Acceptance.accept(journal, found.findings());
        if (!accepted.equals(journal)) {
            writer.write(options.migrations().resolve(Journal.FILE), accepted.json());
        }
        return new ValidateResult(
                found.directory(),
                found.migrations(),
                Acceptance.of(accepted).applied(found.findings()),
                found.proof());
    }
}
