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

    private static CodeBlock string(String text) {
        return CodeBlock.of("$S", text);
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
            } else if ((letter != '\t' && Character.isISOControl(letter)) || at >= significant) {
                text.append("\\%03o".formatted((int) letter));
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }
}
