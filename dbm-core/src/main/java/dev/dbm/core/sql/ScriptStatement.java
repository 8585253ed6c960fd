package dev.dbm.core.sql;

/**
 * One statement of a script.
 *
 * @param sql its text, from its first token to its last, without the semicolon
 * @param line the line on which it begins, from 1
 * @param start where it begins in the script, in chars from 0
 */
public record ScriptStatement(String sql, int line, int start) {

    /**
     * Returns the line in the script of a position in this statement.
     *
     * @param position as the server gives it: in characters, from 1
     */
    public int lineOf(int position) {
        return line + newLines(sql, offsetOf(position));
    }

    /**
     * Returns the column, from 1, of a position in this statement; in the first line counted from the statement's beginning.
     *
     * @param position as the server gives it: in characters, from 1
     */
    public int columnOf(int position) {
        int offset = offsetOf(position);
        int lineStart = offset == 0 ? 0 : sql.lastIndexOf('\n', offset - 1) + 1;
        return sql.codePointCount(lineStart, offset) + 1;
    }

    private int offsetOf(int position) {
        int characters = sql.codePointCount(0, sql.length());
        return sql.offsetByCodePoints(0, Math.max(0, Math.min(position - 1, characters)));
    }

    private static int newLines(String text, int end) {
        int count = 0;
        for (int at = 0; at < end; at++) {
            if (text.charAt(at) == '\n') {
                count++;
            }
        }
        return count;
    }
}
