package dev.dbm.core.generate;

import dev.dbm.core.sql.SqlScript;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of a migration file, laid out as drizzle-kit lays it out, with a header that says what it does. */
final class MigrationText {
    /** What a file for hand-written SQL begins with; the words are drizzle-kit's. */
    static final String EMPTY = "-- Custom SQL migration file, put your code below! --\n";

    private MigrationText() {}

    /**
     * Returns the text of a file.
     *
     * @param changes what it does, one line each
     * @param statements its statements, all of one mode
     * @param afterLabel whether an earlier file of the same plan adds a label to an enum
     */
    static String of(List<String> changes, List<Statement> statements, boolean afterLabel) {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> comment(text, change));
        switch (mode(statements)) {
            case TRANSACTIONAL -> comment(text, "runs in one transaction");
            case OWN_TRANSACTION ->
                comment(text, "runs in a transaction of its own: what it adds can be used only once that is committed");
            case NONE -> {
                text.append(SqlScript.NO_TRANSACTION).append('\n');
                comment(text, "runs outside a transaction; drizzle-orm's migrator cannot apply it");
            }
        }
        if (afterLabel) {
            comment(
                    text,
                    "may use a label that a file before it adds; drizzle-orm's migrator cannot apply both in one run");
        }
        hazards(text, statements);
        return text.append(joined(statements)).toString();
    }

    static TransactionMode mode(List<Statement> statements) {
        return statements.isEmpty()
                ? TransactionMode.TRANSACTIONAL
                : statements.get(0).mode();
    }

    private static void hazards(StringBuilder text, List<Statement> statements) {
        Set<Hazard> all = EnumSet.noneOf(Hazard.class);
        statements.forEach(statement -> all.addAll(statement.hazards()));
        for (Hazard hazard : all) {
            String causes = statements.stream()
                    .filter(statement -> statement.hazards().contains(hazard))
                    .map(statement -> statement.cause().toString())
                    .distinct()
                    .collect(Collectors.joining(", "));
            comment(text, "hazard: " + hazard.label() + " (" + causes + ")");
        }
    }

    /** A name may hold anything: it must neither end the comment nor look like a breakpoint. */
    private static void comment(StringBuilder text, String line) {
        String safe = line.replaceAll("\\R", " ").replace("-->", "- ->").replace("dbm:", "dbm :");
        text.append("-- ").append(safe).append('\n');
    }

    private static String joined(List<Statement> statements) {
        return statements.stream()
                .map(Statement::sql)
                .map(sql -> sql.endsWith("\n)") ? sql + ";\n" : sql + ";")
                .collect(Collectors.joining(SqlScript.BREAKPOINT + "\n"));
    }
}
