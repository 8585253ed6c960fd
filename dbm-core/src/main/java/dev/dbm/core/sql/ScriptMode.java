package dev.dbm.core.sql;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out whether a script runs in one transaction: by its directive, otherwise by its statements. */
final class ScriptMode {

    /** The directive, as it enters the hash. */
    static final String DIRECTIVE_NONE = "dbm:transaction none";

    private final String fileName;
    private boolean declaredNone;
    private @Nullable ScriptStatement needsTransaction;
    private @Nullable ScriptStatement refusesTransaction;

    ScriptMode(String fileName) {
        this.fileName = fileName;
    }

    /** Takes a directive; returns whether it is known. */
    boolean directive(String content) {
        if (!DIRECTIVE_NONE.equals(content.replaceAll("\\s+", " "))) {
            return false;
        }
        declaredNone = true;
        return true;
    }

    void statement(StatementKind kind, ScriptStatement statement) {
        if (kind == StatementKind.TRANSACTIONAL && needsTransaction == null) {
            needsTransaction = statement;
        } else if (kind == StatementKind.NON_TRANSACTIONAL && refusesTransaction == null) {
            refusesTransaction = statement;
        }
    }

    boolean transactional(List<Problem> problems) {
        if (declaredNone) {
            return false;
        }
        if (refusesTransaction == null) {
            return true;
        }
        if (needsTransaction != null) {
            problems.add(new Problem(
                    ErrorCode.SCRIPT_MIXED_MODES,
                    "The file mixes statements that belong in a transaction with one that cannot run in it",
                    place(refusesTransaction) + "   cannot\n" + place(needsTransaction) + "   belongs",
                    "Move them to two migrations. Only if each statement may stand alone when a later one fails,"
                            + " write\n"
                            + SqlScript.NO_TRANSACTION + "\nat the top of the file."));
        }
        return false;
    }

    private String place(ScriptStatement statement) {
        return fileName + ":" + statement.line() + "   " + ScriptParser.firstLine(statement.sql());
    }
}
