package dev.dbm.core.declare;

import java.util.Optional;

/**
 * Looks at SQL text only as far as to tell where a string, quoted name, comment or parenthesis ends. What the text means is PostgreSQL's to judge.
 */
public final class SqlText {
    private SqlText() {}

    /** Returns what makes the text unfit to stand inside a statement; empty if nothing does. */
    static Optional<String> flaw(String text) {
        if (text.isBlank()) {
            return Optional.of("it is empty");
        }
        int depth = 0;
        for (int at = 0; at < text.length(); ) {
            int next = skip(text, at);
            if (next < 0) {
                return Optional.of("what begins at character %d is not closed".formatted(at + 1));
            }
            if (next == at + 1) {
                char letter = text.charAt(at);
                if (letter == ';') {
                    return Optional.of("it holds a semicolon");
                }
                depth += isOpening(letter) ? 1 : isClosing(letter) ? -1 : 0;
                if (depth < 0) {
                    return Optional.of("its parentheses do not match");
                }
            }
            at = next;
        }
        return depth == 0 ? Optional.empty() : Optional.of("its parentheses do not match");
    }

    /**
     * Returns where the parenthesis that opens here is closed, or -1 if it is not.
     *
     * @param open the place of the opening parenthesis
     */
    public static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); ) {
            int next = skip(text, at);
            if (next < 0) {
                return -1;
            }
            if (next == at + 1) {
                char letter = text.charAt(at);
                depth += isOpening(letter) ? 1 : isClosing(letter) ? -1 : 0;
                if (depth == 0) {
                    return at;
                }
            }
            at = next;
        }
        return -1;
    }

    /** Returns the place behind the string, quoted name or comment that begins here, else behind this character; -1 if it does not end. */
    public static int skip(String text, int at) {
        char letter = text.charAt(at);
        if (letter == '\'') {
            boolean escapes = at > 0
                    && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E')
                    && (at == 1 || !Character.isJavaIdentifierPart(text.charAt(at - 2)));
            return behindQuotes(text, at, letter, escapes);
        }
        if (letter == '"') {
            return behindQuotes(text, at, letter, false);
        }
        if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? -1 : end + 1; // a comment up to the end would swallow what follows the text
        }
        if (text.startsWith("/*", at)) {
            return behindComment(text, at);
        }
        if (letter == '$' && (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))) {
            return behindDollarQuotes(text, at);
        }
        return at + 1;
    }

    private static int behindQuotes(String text, int start, char quote, boolean escapes) {
        for (int at = start + 1; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\\' && escapes) {
                at++;
            } else if (letter == quote) {
                if (at + 1 == text.length() || text.charAt(at + 1) != quote) {
                    return at + 1;
                }
                at++;
            }
        }
        return -1;
    }

    private static int behindComment(String text, int start) {
        int depth = 0;
        for (int at = start; at < text.length() - 1; at++) {
            if (text.startsWith("/*", at)) {
                depth++;
                at++;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at++;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return -1;
    }

    private static int behindDollarQuotes(String text, int start) {
        int tagEnd = start + 1;
        while (tagEnd < text.length()
                && (Character.isLetterOrDigit(text.charAt(tagEnd)) || text.charAt(tagEnd) == '_')) {
            tagEnd++;
        }
        boolean parameter = tagEnd > start + 1 && Character.isDigit(text.charAt(start + 1));
        if (!isAt(text, tagEnd, '$') || parameter) {
            return start + 1;
        }
        String tag = text.substring(start, tagEnd + 1);
        int end = text.indexOf(tag, tagEnd + 1);
        return end < 0 ? -1 : end + tag.length();
    }

    private static boolean isAt(String text, int at, char letter) {
        return at < text.length() && text.charAt(at) == letter;
    }

    private static boolean isOpening(char letter) {
        return letter == '(' || letter == '[';
    }

    private static boolean isClosing(char letter) {
        return letter == ')' || letter == ']';
    }
}
