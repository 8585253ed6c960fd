package dev.dbm.studio.database;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of tables and the like as addresses hold them: {@code public.customer}, {@code public."a.b"}. */
public final class RelationAddress {
    private RelationAddress() {}

    /** Returns the name for an address. */
    public static String of(QualifiedName name) {
        return name.shown();
    }

    /** Returns the name that an address holds; quotes may be left out where there is no dot in a name. Empty if it holds none. */
    public static Optional<QualifiedName> parse(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            StringBuilder part = new StringBuilder();
            at = text.startsWith("\"", at) ? quoted(text, at + 1, part) : plain(text, at, part);
            if (at < 0 || (at < text.length() && text.charAt(at) != '.') || !isName(part.toString())) {
                return Optional.empty();
            }
            parts.add(part.toString());
            at++;
        }
        return parts.size() == 2 ? Optional.of(QualifiedName.of(parts.get(0), parts.get(1))) : Optional.empty();
    }

    /** Returns where the name ends, behind its quote; negative if it does not. */
    private static int quoted(String text, int from, StringBuilder part) {
        int at = from;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                part.append(text.charAt(at++));
            } else if (text.startsWith("\"\"", at)) {
                part.append('"');
                at += 2;
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    private static int plain(String text, int from, StringBuilder part) {
        int dot = text.indexOf('.', from);
        int end = dot < 0 ? text.length() : dot;
        part.append(text, from, end);
        return end;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.indexOf('\0') < 0
                && text.getBytes(StandardCharsets.UTF_8).length <= Identifier.MAX_BYTES;
    }
}
