package dev.dbm.core.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an array of one dimension, as PostgreSQL writes it: {@code {a,"b c",NULL}}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">Array input and output</a>
 */
final class ArrayText {
    private final String text;
    private int at = 1;

    private ArrayText(String text) {
        this.text = text;
    }

    /**
     * Returns the elements in order.
     *
     * @throws IllegalArgumentException if the text is no array
     */
    static List<@Nullable String> elements(String text) {
        if (text.length() < 2 || text.charAt(0) != '{' || text.charAt(text.length() - 1) != '}') {
            throw new IllegalArgumentException("Not an array: " + text);
        }
        return text.length() == 2 ? List.of() : new ArrayText(text).elements();
    }

    private List<@Nullable String> elements() {
        List<@Nullable String> elements = new ArrayList<>();
        while (at < text.length()) {
            elements.add(text.charAt(at) == '"' ? quoted() : bare());
            at++; // the comma, or the brace at the end
        }
        return elements;
    }

    private @Nullable String bare() {
        int start = at;
        while (text.charAt(at) != ',' && at < text.length() - 1) {
            at++;
        }
        String element = text.substring(start, at);
        return element.equals("NULL") ? null : element;
    }

    private String quoted() {
        StringBuilder element = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 1 : 0;
            element.append(text.charAt(at++));
        }
        at++;
        return element.toString();
    }
}
