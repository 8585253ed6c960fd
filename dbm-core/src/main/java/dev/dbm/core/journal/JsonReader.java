package dev.dbm.core.journal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A strict pull reader for the journal's JSON.
 *
 * <p>Jackson's streaming parser takes 0.06 s in a cold JVM, twice what a start of an application that is up to date may cost in all; this is
 * one class. It reads bytes, because in a cold JVM each call of {@code charAt} is interpreted.
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

    private final byte[] bytes;
    private final int length;
    private int at;
    private int stringStart;
    private int stringEnd;
    private boolean stringIsPlain;

    JsonReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    JsonReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        at = from;
        length = to;
    }

    /** Returns where the next char is, in bytes. */
    int position() {
        return at;
    }

    /** Returns what the next value begins with: <code>{ [ " t f n</code>, a digit or a minus sign. */
    byte peek() throws MalformedException {
        int next = at;
        while (next < length) {
            byte b = bytes[next];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                at = next;
                return b;
            }
            next++;
        }
        at = next;
        throw malformed("The text ends too early");
    }

    void beginObject() throws MalformedException {
        expect('{', "An object");
    }

    void beginArray() throws MalformedException {
        expect('[', "An array");
    }

    /** Moves past the comma before the next member or element, or past the closing bracket. Returns whether there is a next one. */
    boolean more(boolean first, char close) throws MalformedException {
        byte next = peek();
        if (next == close) {
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

    /** Moves past the next member's name and its colon; {@link #isNamed} and {@link #text} tell the name. */
    void name() throws MalformedException {
        scanString();
        int start = stringStart;
        int end = stringEnd;
        boolean plain = stringIsPlain;
        expect(':', "A colon");
        stringStart = start;
        stringEnd = end;
        stringIsPlain = plain;
    }

    /** Returns whether the string read last is this one. */
    boolean isNamed(String expected) {
        int size = stringEnd - stringStart;
        if (!stringIsPlain || size != expected.length()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (bytes[stringStart + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String string() throws MalformedException {
        scanString();
        return text();
    }

    /** Returns the string read last. */
    String text() throws MalformedException {
        if (stringIsPlain) {
            return new String(bytes, stringStart, stringEnd - stringStart, StandardCharsets.ISO_8859_1);
        }
        @Nullable String decoded = Utf8.decode(java.util.Arrays.copyOfRange(bytes, stringStart, stringEnd));
        if (decoded == null) {
            throw malformed("A string is not UTF-8");
        }
        return decoded.indexOf('\\') < 0 ? decoded : unescaped(decoded);
    }

    long integer() throws MalformedException {
        peek();
        int start = at;
        long value = 0;
        boolean negative = bytes[at] == '-';
        int next = negative ? at + 1 : at;
        int digits = next;
        while (next < length && isDigit(bytes[next]) && next - digits < 18) {
            value = value * 10 + (bytes[next] - '0');
            next++;
        }
        boolean ends = next == length || !(isDigit(bytes[next]) || ".eE+-".indexOf(bytes[next]) >= 0);
        if (next == digits || !ends) {
            at = start;
            throw malformed("A whole number must stand here");
        }
        at = next;
        return negative ? -value : value;
    }

    boolean bool() throws MalformedException {
        if (literal("true")) {
            return true;
        }
        if (literal("false")) {
            return false;
        }
        throw malformed("true or false must stand here");
    }

    /** Moves past any value. */
    void skip() throws MalformedException {
        skip(0);
    }

    /** Moves past any value. Returns its text exactly as written. */
    String raw() throws MalformedException {
        peek();
        int start = at;
        skip(0);
        @Nullable String decoded = Utf8.decode(java.util.Arrays.copyOfRange(bytes, start, at));
        if (decoded == null) {
            throw malformed("A value is not UTF-8");
        }
        return decoded;
    }

    /** Checks that nothing follows. */
    void end() throws MalformedException {
        for (; at < length; at++) {
            if (" \n\r\t".indexOf(bytes[at]) < 0) {
                throw malformed("Nothing may follow the journal");
            }
        }
    }

    MalformedException malformed(String what) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at && i < length; i++) {
            if (bytes[i] == '\n') {
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
        byte next = peek();
        if (next == '{') {
            beginObject();
            for (boolean first = true; more(first, '}'); first = false) {
                name();
                skip(depth + 1);
            }
        } else if (next == '[') {
            beginArray();
            for (boolean first = true; more(first, ']'); first = false) {
                skip(depth + 1);
            }
        } else if (next == '"') {
            scanString();
        } else if (!literal("true") && !literal("false") && !literal("null")) {
            number();
        }
    }

    private void number() throws MalformedException {
        int start = at;
        while (at < length && (isDigit(bytes[at]) || "+-.eE".indexOf(bytes[at]) >= 0)) {
            at++;
        }
        try {
            Double.parseDouble(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            at = start;
            throw malformed("A value must stand here");
        }
    }

    private boolean literal(String word) throws MalformedException {
        peek();
        if (at + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    private void scanString() throws MalformedException {
        expect('"', "A string");
        boolean plain = true;
        int next = at;
        while (next < length) {
            byte b = bytes[next];
            if (b == '"') {
                stringStart = at;
                stringEnd = next;
                stringIsPlain = plain;
                at = next + 1;
                return;
            }
            if (b == '\\') {
                next++;
                plain = false;
            } else if (b < ' ') {
                if (b >= 0) {
                    at = next;
                    throw malformed("A control character must be escaped");
                }
                plain = false;
            }
            next++;
        }
        throw malformed("A string is never closed");
    }

    private String unescaped(String escaped) throws MalformedException {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            c = escaped.charAt(++i);
            int simple = "\"\\/bfnrt".indexOf(c);
            if (simple >= 0) {
                value.append("\"\\/\b\f\n\r\t".charAt(simple));
            } else if (c == 'u' && i + 4 < escaped.length()) {
                value.append(hexadecimal(escaped, i + 1));
                i += 4;
            } else {
                throw malformed("Unknown escape in a string before this place");
            }
        }
        return value.toString();
    }

    private char hexadecimal(String escaped, int from) throws MalformedException {
        try {
            return (char) Integer.parseInt(escaped, from, from + 4, 16);
        } catch (NumberFormatException e) {
            throw malformed("Four hexadecimal digits must follow \\u in a string before this place");
        }
    }

    private void expect(char expected, String what) throws MalformedException {
        if (peek() != expected) {
            throw malformed(what + " must stand here");
        }
        at++;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
