package dev.dbm.core.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits of one text, at positions of the text as it was; insertions at one place stay in the order in which they were asked for. */
final class TextEdits {
    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    /**
     * One edit.
     *
     * @param start where it begins
     * @param end where what it replaces ends; {@code start} if it inserts
     * @param now what is there afterwards
     */
    private record Edit(int start, int end, String now) {}

    TextEdits(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    void insert(int at, String now) {
        edits.add(new Edit(at, at, now));
    }

    void replace(Span span, String now) {
        edits.add(new Edit(span.start(), span.end(), now));
    }

    void delete(int start, int end) {
        edits.add(new Edit(start, end, ""));
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Returns the text with all edits made. What lies within something that goes, goes with it. */
    String applied() {
        List<Edit> sorted = new ArrayList<>(edits);
        // What is put before something that is replaced comes first.
        sorted.sort(Comparator.comparingInt(Edit::start).thenComparing(edit -> edit.end() > edit.start()));
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Edit edit : sorted) {
            if (edit.start() >= at) {
                result.append(text, at, edit.start()).append(edit.now());
                at = edit.end();
            } else if (edit.end() > at) {
                at = edit.end();
            }
        }
        return result.append(text, at, text.length()).toString();
    }

    // What edits need to know of the lines around them.

    /** Returns where the line of a place begins. */
    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Returns where the line of a place ends, before its line end. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        int last = end < 0 ? text.length() : end;
        return last > at && text.charAt(last - 1) == '\r' ? last - 1 : last;
    }

    /** Returns where the line after that of a place begins. */
    int nextLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** Returns the white space before a place, if nothing else is on its line before it; otherwise the white space that the line begins with. */
    String indent(int at) {
        int start = lineStart(at);
        int end = start;
        while (end < at && isBlank(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Returns whether nothing but white space is on the line before a place. */
    boolean beginsLine(int at) {
        return text.substring(lineStart(at), at).isBlank();
    }

    /** Returns whether nothing but white space is on the line from a place on. */
    boolean endsLine(int at) {
        return text.substring(at, lineEnd(at)).isBlank();
    }

    /** Returns the first place at or after another that is neither white space within the line nor a comment that ends in it; a line's end stops it. */
    int afterComments(int from) {
        int at = from;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                return lineEnd(at);
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0 || text.substring(at, end).indexOf('\n') >= 0) {
                    return at;
                }
                at = end + 2;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Returns the next place of a character outside comments; -1 if there is none before the limit. */
    int next(char wanted, int from, int limit) {
        int at = from;
        while (at < limit) {
            if (text.startsWith("//", at)) {
                at = nextLine(at);
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? limit : end + 2;
            } else if (text.charAt(at) == wanted) {
                return at;
            } else {
                at++;
            }
        }
        return -1;
    }

    /** Returns the line end that the text uses. */
    String lineBreak() {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /** Returns a piece of several lines as it stands behind an indent in this text. */
    String indented(String piece, String indent) {
        return piece.replace("\n", lineBreak() + indent);
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\f';
    }
}
