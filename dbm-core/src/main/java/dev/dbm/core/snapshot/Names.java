package dev.dbm.core.snapshot;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Reads names back from the form that {@link Identifier#shown} and {@link QualifiedName#toString} write. */
final class Names {
    private Names() {}

    static QualifiedName qualified(String text) {
        List<Identifier> parts = parts(text);
        if (parts.size() != 2) {
            throw new IllegalArgumentException("Not a name with its namespace: " + text);
        }
        return new QualifiedName(parts.get(0), parts.get(1));
    }

    private static List<Identifier> parts(String text) {
        List<Identifier> parts = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = at;
            String name;
            if (at < text.length() && text.charAt(at) == '"') {
                end = closingQuote(text, at);
                name = text.substring(at + 1, end).replace("\"\"", "\"");
                end++;
            } else {
                int dot = text.indexOf('.', at);
                end = dot < 0 ? text.length() : dot;
                name = text.substring(at, end);
            }
            parts.add(new Identifier(name));
            if (end < text.length() && text.charAt(end) != '.') {
                throw new IllegalArgumentException("Not a name: " + text);
            }
            at = end + 1;
        }
        return parts;
    }

    private static int closingQuote(String text, int open) {
        int at = open + 1;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at += 2;
            } else {
                return at;
            }
        }
        throw new IllegalArgumentException("A quote is not closed: " + text);
    }
}
