package dev.dbm.core.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what no session could run, whatever the database holds. */
final class Unrunnable {

    private static final Set<String> LOSING = Set.of("DROP", "TRUNCATE", "DELETE");

    private Unrunnable() {}

    /**
     * Returns whether a token is, or stands for, a text with the character NUL: the protocol ends a statement there, and the server takes it in no text.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-ESCAPE">String constants</a>
     */
    static boolean holdsNul(Token token) {
        String text = token.text();
        if (text.indexOf('\0') >= 0) {
            return true;
        }
        if (token.kind() != TokenKind.STRING && token.kind() != TokenKind.QUOTED_NAME) {
            return false;
        }
        char first = text.charAt(0);
        if (first == 'e' || first == 'E') {
            return escapesNul(text, Unrunnable::isEscapedNul);
        }
        return (first == 'u' || first == 'U') && escapesNul(text, Unrunnable::isUnicodeNul);
    }

    /** Returns whether a statement sets client_encoding to something that is not UTF-8. */
    static boolean changesClientEncoding(List<Token> tokens) {
        if (tokens.get(0).isWord("SET")) {
            int name = tokens.size() > 1
                            && (tokens.get(1).isWord("SESSION") || tokens.get(1).isWord("LOCAL"))
                    ? 2
                    : 1;
            if (name < tokens.size() && tokens.get(name).isWord("NAMES")) {
                return isOther(tokens, name + 1);
            }
            return name < tokens.size()
                    && content(tokens.get(name)).equals("client_encoding")
                    && isOther(tokens, name + 2);
        }
        for (int i = 0; i + 4 < tokens.size(); i++) {
            if (tokens.get(i).isWord("set_config")
                    && content(tokens.get(i + 2)).equals("client_encoding")
                    && tokens.get(i + 4).kind() == TokenKind.STRING) {
                return isOther(tokens, i + 4);
            }
        }
        return false;
    }

    /** Returns whether a statement takes dbm's history away, or rows out of it. */
    static boolean losesHistory(List<Token> tokens) {
        String verb = tokens.get(0).text().toUpperCase(Locale.ROOT);
        boolean renames = verb.equals("ALTER")
                && tokens.stream().anyMatch(token -> token.isWord("RENAME") || token.isWord("SCHEMA"));
        if (!renames && !LOSING.contains(verb)) {
            return false;
        }
        boolean schema = tokens.size() > 1 && tokens.get(1).isWord("SCHEMA");
        for (int i = 1; i < tokens.size(); i++) {
            boolean qualifies = i + 2 < tokens.size() && tokens.get(i + 1).isSymbol(".");
            if (content(tokens.get(i)).equals("dbm")
                    && (qualifies ? content(tokens.get(i + 2)).equals("migration_history") : schema)) {
                return true;
            }
        }
        return false;
    }

    private static boolean escapesNul(String text, Escape escape) {
        for (int at = text.indexOf('\\'); at >= 0 && at + 1 < text.length(); at = text.indexOf('\\', at + 2)) {
            if (escape.isNul(text, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscapedNul(String text, int at) {
        return switch (text.charAt(at)) {
            case '0' -> isNul(digits(text, at, 3, 8));
            case 'x' -> isNul(digits(text, at + 1, 2, 16));
            case 'u' -> isNul(digits(text, at + 1, 4, 16));
            case 'U' -> isNul(digits(text, at + 1, 8, 16));
            default -> false;
        };
    }

    private static boolean isUnicodeNul(String text, int at) {
        return text.charAt(at) == '+'
                ? isNul(digits(text, at + 1, 6, 16))
                : digits(text, at, 4, 16).equals("0000");
    }

    private static boolean isNul(String digits) {
        return !digits.isEmpty() && digits.chars().allMatch(digit -> digit == '0');
    }

    private static String digits(String text, int from, int atMost, int radix) {
        int end = from;
        while (end < text.length() && end < from + atMost && Character.digit(text.charAt(end), radix) >= 0) {
            end++;
        }
        return text.substring(from, end);
    }

    // The server compares names of encodings by their letters and digits alone; DEFAULT is what the driver asked for.
    private static boolean isOther(List<Token> tokens, int index) {
        if (index >= tokens.size() || tokens.get(index).isWord("DEFAULT")) {
            return false;
        }
        String name = content(tokens.get(index)).replaceAll("[^a-z0-9]", "");
        return !name.equals("utf8") && !name.equals("unicode");
    }

    private static String content(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        return token.kind() == TokenKind.STRING || token.kind() == TokenKind.QUOTED_NAME
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private interface Escape {
        boolean isNul(String text, int at);
    }
}
