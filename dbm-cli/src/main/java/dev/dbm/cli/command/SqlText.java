package dev.dbm.cli.command;

import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import java.util.List;

/** A plan as a script for psql: each statement ended by a semicolon, statements that cannot share a transaction parted by a comment. */
final class SqlText {

    private SqlText() {}

    /** Returns the script, a line feed behind every statement; nothing for an empty plan. */
    static String of(Plan plan) {
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

    private static String heading(TransactionMode mode) {
        return switch (mode) {
            case TRANSACTIONAL -> "-- In one transaction, or each statement in its own\n";
            case NONE -> "-- Outside any transaction\n";
            case OWN_TRANSACTION -> "-- Committed before what follows\n";
        };
    }
}
