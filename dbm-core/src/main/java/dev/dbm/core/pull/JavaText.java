package dev.dbm.core.pull;

import com.palantir.javapoet.CodeBlock;

/** Texts as Java writes them: a short one as a string, a long one or one of several lines as a text block. */
final class JavaText {
    private static final int LONG = 90;
    private static final String QUOTES = "\"\"\"";

    private JavaText() {}

    /** Returns a literal of exactly this text. */
    static CodeBlock exact(String text) {
        return text.indexOf('\n') < 0 || endsLinesOddly(text) ? string(text) : block(text, "\\\n");
    }

    /** Returns a literal of this text; white space may stand around it. */
    static CodeBlock sql(String text) {
        boolean whole = text.indexOf('\n') < 0 && text.length() <= LONG;
        return whole || endsLinesOddly(text) ? string(text) : block(text.strip(), "\n");
    }

    /** The library's own literals break at every character that Unicode takes for the end of a line, which Java does not. */
    private static CodeBlock string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            literal.append(
                    switch (letter) {
                        case '"' -> "\\\"";
                        case '\\' -> "\\\\";
                        case '\n' -> "\\n";
                        case '\r' -> "\\r";
                        case '\t' -> "\\t";
                        default -> isUnseen(letter) ? "\\u%04x".formatted((int) letter) : String.valueOf(letter);
                    });
        }
        return CodeBlock.of("$L", literal.append('"').toString());
    }

    /** Whether a letter controls instead of being one, or ends a line for those who read by Unicode. */
    private static boolean isUnseen(char letter) {
        return Character.isISOControl(letter)
                || Character.getType(letter) == Character.LINE_SEPARATOR
                || Character.getType(letter) == Character.PARAGRAPH_SEPARATOR;
    }

    /** Whether a line ends with white space that a text block would lose and that has no octal escape. */
    private static boolean endsLinesOddly(String text) {
        return text.lines()
                .flatMapToInt(
                        line -> line.substring(line.stripTrailing().length()).chars())
                .anyMatch(letter -> letter > 0xFF);
    }

    /**
     * Returns a text block.
     *
     * @param end what stands between the text and the closing quotes
     */
    private static CodeBlock block(String text, String end) {
        StringBuilder block = new StringBuilder(QUOTES);
        for (String line : text.split("\n", -1)) {
            block.append('\n').append(escaped(line));
        }
        boolean closed = text.endsWith("\n");
        return CodeBlock.of("$L", block.append(closed ? "" : end).append(QUOTES).toString());
    }

    private static String escaped(String line) {
        StringBuilder text = new StringBuilder();
        int significant = line.stripTrailing().length();
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '\\') {
                text.append("\\\\");
            } else if (letter == '"' && line.startsWith(QUOTES, at)) {
                text.append("\\\"");
            } else if (letter == '\r') {
                text.append("\\r");
            } else if (at >= significant && letter == ' ') {
                text.append("\\s");
            } else if (letter > 0xFF && isUnseen(letter)) {
                text.append("\\u%04x".formatted((int) letter));
            } else if ((letter != '\t' && isUnseen(letter)) || at >= significant) {
                text.append("\\%03o".formatted((int) letter));
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }
}
