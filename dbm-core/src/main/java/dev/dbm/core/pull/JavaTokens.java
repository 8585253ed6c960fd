package dev.dbm.core.pull;

import java.util.ArrayList;
import java.util.List;

/** Takes Java source apart as far as {@link JavaLayout} needs it: literals and comments whole, brackets and commas alone, everything else in words. */
final class JavaTokens {
    private static final String TEXT_BLOCK = "\"\"\"";
    private static final String ALONE = "(){},;@";

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean spaced;

    /**
     * A part of the source.
     *
     * @param text the part as it is written
     * @param spaced whether white space stands before it
     */
    record Token(String text, boolean spaced) {
        boolean is(String other) {
            return text.equals(other);
        }

        boolean isComment() {
            return text.startsWith("/*");
        }

        boolean isTextBlock() {
            return text.startsWith(TEXT_BLOCK);
        }
    }

    private JavaTokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        JavaTokens reader = new JavaTokens(source);
        while (reader.at < source.length()) {
            reader.next();
        }
        return List.copyOf(reader.tokens);
    }

    private void next() {
        char letter = source.charAt(at);
        if (Character.isWhitespace(letter)) {
            spaced = true;
            at++;
        } else if (source.startsWith("/*", at)) {
            take(source.indexOf("*/", at) + 2);
        } else if (source.startsWith(TEXT_BLOCK, at)) {
            take(behindTextBlock());
        } else if (letter == '"' || letter == '\'') {
            take(behindLiteral(letter));
        } else if (ALONE.indexOf(letter) >= 0) {
            take(at + 1);
        } else {
            take(behindWord());
        }
    }

    private void take(int end) {
        tokens.add(new Token(source.substring(at, end), spaced));
        spaced = false;
        at = end;
    }

    private int behindTextBlock() {
        int end = at + TEXT_BLOCK.length();
        while (!source.startsWith(TEXT_BLOCK, end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end + TEXT_BLOCK.length();
    }

    private int behindLiteral(char quote) {
        int end = at + 1;
        while (source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private int behindWord() {
        int end = at;
        while (end < source.length()
                && !Character.isWhitespace(source.charAt(end))
                && ALONE.indexOf(source.charAt(end)) < 0
                && source.charAt(end) != '"'
                && source.charAt(end) != '\'') {
            end++;
        }
        return end;
    }
}
