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
 * @param changes what it changes, one line each: {@code + column public.orders.note text}; below that of a function or view the lines of its text that
 *     changed, as a unified diff
 * @param hazards what it can do to a database under load, one line each, the worst first: {@code scans the table (index public.orders_note)}
 * @param statements its statements, in order
 */
public record GeneratedFile(
        MigrationId id, Path path, List<String> changes, List<String> hazards, List<Statement> statements) {
    /** Copies the lists. */
    public GeneratedFile {
        changes = List.copyOf(changes);
        hazards = List.copyOf(hazards);
        statements = List.copyOf(statements);
    }

    /** Returns the file's name, and below it what it changes and what that can do to a database under load. */
    public String describe() {
        StringBuilder text = new StringBuilder(id.fileName());
        changes.forEach(change -> text.append("\n  ").append(change));
        hazards.forEach(hazard -> text.append("\n  hazard: ").append(hazard));
        return text.toString();
    }
}
