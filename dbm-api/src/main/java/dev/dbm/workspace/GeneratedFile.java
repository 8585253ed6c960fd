package dev.dbm.workspace;

import dev.dbm.MigrationId;
import dev.dbm.plan.Statement;
import java.nio.file.Path;
import java.util.List;

/**
 * A migration file that was written.
 *
 * @param id the migration
 * @param path the file
 * @param changes what it changes, one line each: {@code + column public.orders.note text}
 * @param statements its statements, in order
 */
public record GeneratedFile(MigrationId id, Path path, List<String> changes, List<Statement> statements) {
    /** Copies the lists. */
    public GeneratedFile {
        changes = List.copyOf(changes);
        statements = List.copyOf(statements);
    }

    /** Returns the file's name, and below it what it changes. */
    public String describe() {
        StringBuilder text = new StringBuilder(id.fileName());
        changes.forEach(change -> text.append("\n  ").append(change));
        return text.toString();
    }
}
