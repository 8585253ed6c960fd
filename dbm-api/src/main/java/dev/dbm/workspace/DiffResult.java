package dev.dbm.workspace;

import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import java.util.List;

/**
 * What lies between two schemas.
 *
 * @param plan the way from the first to the second; empty if they are equal
 * @param notes what is worth knowing besides, one line each
 */
public record DiffResult(Plan plan, List<String> notes) {
    /** Copies the list. */
    public DiffResult {
        notes = List.copyOf(notes);
    }

    /** Returns whether there is nothing to run. */
    public boolean isEmpty() {
        return plan.statements().isEmpty();
    }

    /**
     * Returns the plan as a script for psql: each statement ends with a semicolon and a line feed, and a comment parts statements that cannot share a
     * transaction. Empty if there is nothing to run.
     */
    public String sql() {
        List<List<Statement>> groups = plan.files();
        StringBuilder text = new StringBuilder();
        for (List<Statement> group : groups) {
            TransactionMode mode = group.get(0).mode();
            if (groups.size() > 1 || mode != TransactionMode.TRANSACTIONAL) {
                text.append(text.isEmpty() ? "" : "\n").append(heading(mode));
            }
            group.forEach(statement -> text.append(statement.sql()).append(";\n"));
        }
        return text.toString();
    }

    /** Returns the script, or that there is nothing to run, and the notes below. */
    public String describe() {
        StringBuilder text = new StringBuilder(isEmpty() ? "no difference" : sql().stripTrailing());
        notes.forEach(note -> text.append("\nnote: ").append(note));
        return text.toString();
    }

    private static String heading(TransactionMode mode) {
        return switch (mode) {
            case TRANSACTIONAL -> "-- In one transaction, or each statement in its own\n";
            case NONE -> "-- Outside any transaction\n";
            case OWN_TRANSACTION -> "-- Committed before what follows\n";
            case LONG_TRANSACTION -> "-- In a transaction of its own\n";
        };
    }
}
