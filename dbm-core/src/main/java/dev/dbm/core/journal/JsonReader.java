package dev.dbm.core.journal;

/**
 * A strict pull reader for the journal's JSON.
 *
 * <p>Jackson's streaming parser takes 0.06 s in a cold JVM, twice what a start of an application that is up to date may cost in all; this is
 * one class.
 */
final class JsonReader {

    /** What is wrong with the text, and where. */
    static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1L;

        MalformedException(String what, int line, int column) {
            super(what + " at line " + line + ", column " + column);
        }
    }

    private static final int MAX_DEPTH = 100;

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    /** Returns what the next value begins with: <code>{ [ " t f n</code>, a digit or a minus sign. */
    char peek() throws MalformedException {
        skipSpace();
        if (at == text.length()) {
            throw malformed("The text ends too early");
        }
        return text.charAt(at);
    }

    void beginObject() throws MalformedException {
        expect('{', "An object");
    }

    void beginArray() throws MalformedException {
        expect('[', "An array");
    }

    /** Moves past the comma before the next member or element, or past the closing bracket. Returns whether there is a next one. */
    boolean more(boolean first, char close) throws MalformedException {
        char c = peek();
        if (c == close) {
            at++;
            return false;
        }
        if (!first) {
            expect(',', "A comma");
            if (peek() == close) {
                throw malformed("A value must follow a comma");
            }
        }
        return true;
    }

    /** Returns the next member's name, and moves past its colon. */
    String name() throws MalformedException {
        String name = string();
        expect(':', "A colon");
        return name;
    }

    String string() throws MalformedException {
        expect('"', "A string");
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                return text.substring(start, at++);
            }
            if (c == '\\') {
                return escapedString(start);
            }
            if (c < ' ') {
                throw malformed("A control character must be escaped");
            }
            at++;
        }
        throw malformed("A string is never closed");
    }

    long integer() throws MalformedException {
        peek();
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        try {
            return Long.parseLong(text, start, at, 10);
        } catch (NumberFormatException e) {
            at = start;
            throw malformed("A whole number must stand here");
        }
    }

    boolean bool() throws MalformedException {
        peek();
        if (text.startsWith("true", at)) {
            at += 4;
            return true;
        }
        if (text.startsWith("false", at)) {
            at += 5;
            return false;
        }
        throw malformed("true or false must stand here");
    }

    /** Moves past any value. Returns its text exactly as written. */
    String raw() throws MalformedException {
        peek();
        int start = at;
        skip(0);
        return text.substring(start, at);
    }

    /** Checks that nothing follows. */
    void end() throws MalformedException {
        skipSpace();
        if (at < text.length()) {
            throw malformed("Nothing may follow the journal");
        }
    }

    MalformedException malformed(String what) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at && i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new MalformedException(what, line, at - lineStart + 1);
    }

    private void skip(int depth) throws MalformedException {
        if (depth > MAX_DEPTH) {
            throw malformed("Nested too deeply");
        }
        char c = peek();
        if (c == '{') {
            beginObject();
            for (boolean first = true; more(first, '}'); first = false) {
                name();
                skip(depth + 1);
            }
        } else if (c == '[') {
            beginArray();
            for (boolean first = true; more(first, ']'); first = false) {
                skip(depth + 1);
            }
        } else if (c == '"') {
            string();
        } else if (c == 't' || c == 'f') {
            bool();
        } else if (text.startsWith("null", at)) {
            at += 4;
        } else {
            number();
        }
    }

    private void number() throws MalformedException {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || "+-.eE".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        try {
            Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            at = start;
            throw malformed("A value must stand here");
        }
    }

    private String escapedString(int start) throws MalformedException {
        StringBuilder value = new StringBuilder();
        value.append(text, start, at);
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c < ' ') {
                throw malformed("A control character must be escaped");
            }
            value.append(c == '\\' ? escape() : c);
        }
        throw malformed("A string is never closed");
    }

    private char escape() throws MalformedException {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (c == 'u' && at + 4 <= text.length()) {
            try {
                int value = Integer.parseInt(text, at, at + 4, 16);
                at += 4;
                return (char) value;
            } catch (NumberFormatException e) {
                throw malformed("Four hexadecimal digits must follow \\u");
            }
        }
        throw malformed("Unknown escape");
    }

    private void expect(char expected, String what) throws MalformedException {
        if (peek() != expected) {
            throw malformed(what + " must stand here");
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
