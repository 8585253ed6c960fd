package dev.dbm.core.folder;

import dev.dbm.core.sql.SqlScript;

/** A short hash of one statement's tokens: a journal entry's list of them tells generated statements from those that somebody wrote by hand. */
public final class StatementHash {
    private StatementHash() {}

    /** Returns the first eight hexadecimal digits of the hash. */
    public static String of(String sql) {
        return SqlScript.parse("statement", sql).tokenHash().substring(0, 8);
    }
}
