package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.SqlExpression;
import java.util.regex.Pattern;

/** The parentheses around the whole of an expression: those that PostgreSQL writes, and those that it needs. */
public final class Parentheses {
    /** Words that a DEFAULT inside CREATE TABLE, ADD COLUMN and CREATE DOMAIN takes only in parentheses. */
    private static final Pattern NEEDED =
            Pattern.compile("(?i)\\b(and|or|not|in|is|isnull|notnull|like|ilike|similar|between|collate|at)\\b");

    private Parentheses() {}

    /** Returns the expression as it stands behind DEFAULT in a definition. */
    public static Sql inDefault(SqlExpression expression) {
        String text = expression.text();
        boolean plain = isWrapped(text) || !NEEDED.matcher(text).find();
        return plain ? Sql.of("{}", expression) : Sql.of("({})", expression);
    }

    /** Returns the expression without the parentheses around the whole of it. */
    public static SqlExpression unwrapped(String text) {
        String inner = text.strip();
        while (isWrapped(inner)) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return new SqlExpression(inner);
    }

    /** Returns whether the first character is a parenthesis that the last one closes. */
    public static boolean isWrapped(String text) {
        if (text.length() < 3 || text.charAt(0) != '(') {
            return false;
        }
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = quoteEnd(text, at);
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
            if (depth == 0) {
                return at == text.length();
            }
        }
        return false;
    }

    /** Returns the position behind the quoted text that starts here; doubled quotes read as two texts side by side. */
    private static int quoteEnd(String text, int start) {
        char quote = text.charAt(start);
        boolean escapes =
                quote == '\'' && start > 0 && (text.charAt(start - 1) == 'E' || text.charAt(start - 1) == 'e');
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += escapes && text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }
}
