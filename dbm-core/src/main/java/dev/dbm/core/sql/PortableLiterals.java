package dev.dbm.core.sql;

import java.util.List;

/**
 * Writes string literals so that they mean the same whatever {@code standard_conforming_strings} says in the session that runs them: for SQL that a person
 * is given to run.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS">String constants</a>
 */
public final class PortableLiterals {

    private PortableLiterals() {}

    /** Returns a statement with its plain literals that hold a backslash written as {@code E''}. */
    public static String of(String sql) {
        if (sql.indexOf('\\') < 0) {
            return sql;
        }
        StringBuilder portable = new StringBuilder();
        List<Token> tokens = Token.listOf(sql);
        int copied = 0;
        int at = 0;
        while (at < tokens.size()) {
            int end = literalEnd(tokens, at);
            List<Token> literal = tokens.subList(at, end);
            if (isPlain(literal.get(0)) && holdsBackslash(literal)) {
                int start = literal.get(0).start();
                portable.append(sql, copied, start);
                // A keyword may stand right before a quote, but not before a letter.
                portable.append(start > 0 && Character.isJavaIdentifierPart(sql.charAt(start - 1)) ? " E" : "E");
                copied = literal.get(literal.size() - 1).end();
                portable.append(sql.substring(start, copied).replace("\\", "\\\\"));
            }
            at = end;
        }
        return portable.append(sql, copied, sql.length()).toString();
    }

    /** Literals that follow one another continue the first, on further lines; only the first has a prefix. */
    private static int literalEnd(List<Token> tokens, int start) {
        int end = start + 1;
        if (tokens.get(start).kind() == TokenKind.STRING) {
            while (end < tokens.size() && isPlain(tokens.get(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isPlain(Token token) {
        return token.kind() == TokenKind.STRING && token.text().charAt(0) == '\'';
    }

    private static boolean holdsBackslash(List<Token> literal) {
        return literal.stream().anyMatch(part -> part.text().indexOf('\\') >= 0);
    }
}
