package dev.dbm.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from one schema to another.
 *
 * @param changes the differences, in the order in which they are made
 * @param statements the statements, in the order in which they run
 */
public record Plan(List<Change> changes, List<Statement> statements) {
    /** Copies both lists. */
    public Plan {
        changes = List.copyOf(changes);
        statements = List.copyOf(statements);
    }

    /** Returns whether nothing is to be done. */
    public boolean isEmpty() {
        return changes.isEmpty() && statements.isEmpty();
    }

    /** Returns the statements in runs that fit one migration file each: wholly transactional, or one that stands alone. */
    public List<List<Statement>> files() {
        List<List<Statement>> files = new ArrayList<>();
        TransactionMode mode = TransactionMode.TRANSACTIONAL;
        for (Statement statement : statements) {
            if (files.isEmpty() || statement.mode() != mode) {
                files.add(new ArrayList<>());
            }
            files.get(files.size() - 1).add(statement);
            mode = statement.mode();
        }
        return files.stream().map(List::copyOf).toList();
    }
}
