package dev.dbm.core.generate;

import dev.dbm.core.compare.ChangeText;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.plan.Change;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a migration file, laid out as drizzle-kit lays it out, with a header that says what it does. */
final class MigrationText {
    /** What a file for hand-written SQL begins with; the words are drizzle-kit's. */
    static final String EMPTY = "-- Custom SQL migration file, put your code below! --\n";

    /** A header is read; what is longer is skipped. */
    private static final int HEADER_LINES = 12;

    private MigrationText() {}

    /**
     * Returns the text of a file.
     *
     * @param changes what it does
     * @param statements its statements, all of one mode
     * @param afterLabel whether an earlier file of the same plan adds a label to an enum
     */
    static String of(List<Change> changes, List<Statement> statements, boolean afterLabel) {
        List<String> notes = new ArrayList<>(mode(mode(statements)));
        if (afterLabel) {
            notes.add("-- may use a label that a file before it adds; drizzle-orm's migrator cannot apply both in one"
                    + " run");
        }
        HazardText.lines(statements).forEach(line -> notes.add(comment("hazard: " + line)));
        StringBuilder text = new StringBuilder();
        ChangeText.lines(changes, HEADER_LINES - notes.size())
                .forEach(line -> text.append(comment(line)).append('\n'));
        notes.forEach(note -> text.append(note).append('\n'));
        return text.append(joined(statements)).toString();
    }

    private static List<String> mode(TransactionMode mode) {
        return switch (mode) {
            case TRANSACTIONAL -> List.of("-- runs in one transaction");
            case OWN_TRANSACTION ->
                List.of("-- runs in a transaction of its own: what it adds can be used only once that is committed");
            case LONG_TRANSACTION ->
                List.of("-- runs in a transaction of its own: it writes rows, and locks nothing but those meanwhile");
            case NONE ->
                List.of(
                        SqlScript.NO_TRANSACTION,
                        "-- runs outside a transaction; drizzle-orm's migrator cannot apply it");
        };
    }

    static TransactionMode mode(List<Statement> statements) {
        return statements.isEmpty()
                ? TransactionMode.TRANSACTIONAL
                : statements.get(0).mode();
    }

    /** Writes a comment line. Names may hold any character, so whatever would end the comment or look like a breakpoint is replaced. */
    private static String comment(String line) {
        return "-- " + line.replaceAll("\\R", " ").replace("-->", "- ->").replace("dbm:", "dbm :");
    }

    private static String joined(List<Statement> statements) {
        return statements.stream()
                .map(Statement::sql)
                .map(sql -> sql.endsWith("\n)") ? sql + ";\n" : sql + ";")
                .collect(Collectors.joining(SqlScript.BREAKPOINT + "\n"));
    }
}
