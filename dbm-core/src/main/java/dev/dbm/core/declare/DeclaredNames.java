package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns texts into names and reports those that cannot be. */
final class DeclaredNames {
    /** Stands for a name that was refused, so that the pass can go on; a declaration with a problem never becomes a schema. */
    private static final Identifier REFUSED = new Identifier("\uFFFF");

    /** The words that stand for a role where SQL takes one. */
    private static final Set<String> SOMEBODY = Set.of("current_user", "current_role", "session_user", "user");

    private static final String EVERYONE = "public";

    private final Problems problems;

    DeclaredNames(Problems problems) {
        this.problems = problems;
    }

    /**
     * Returns the name.
     *
     * @param what the thing named, for example {@code Table}
     */
    Identifier name(Place place, String what, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            problems.add(
                    ErrorCode.NAME_INVALID,
                    place,
                    "%s name is %s"
                            .formatted(what, text.isEmpty() ? "empty" : "not possible: it holds the character NUL"),
                    "Give a name of 1 to 63 bytes.");
            return REFUSED;
        }
        if (bytes > Identifier.MAX_BYTES) {
            problems.add(
                    ErrorCode.NAME_INVALID,
                    place,
                    "%s name of %d bytes, PostgreSQL keeps %d: %s".formatted(what, bytes, Identifier.MAX_BYTES, text),
                    "Give a shorter one, for example \"%s\"."
                            .formatted(DerivedName.clipped(text, Identifier.MAX_BYTES)));
            return REFUSED;
        }
        return new Identifier(text);
    }

    /** Returns the name of a role; the words for whoever is at work are none, and everyone is written in small letters. */
    Identifier role(Place place, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (SOMEBODY.contains(word)) {
            problems.add(
                    ErrorCode.NAME_INVALID,
                    place,
                    "%s is whoever is at work, which is another role for each who migrates".formatted(text),
                    "Name a role.");
            return REFUSED;
        }
        if (word.equals(EVERYONE) && !text.equals(EVERYONE)) {
            problems.add(ErrorCode.NAME_INVALID, place, text + " is no role", "For everyone write \"public\".");
            return REFUSED;
        }
        return name(place, "Role", text);
    }

    /** Returns whether the name stands for one that was refused; it is never taken, for nothing has it. */
    static boolean isRefused(Identifier name) {
        return name.equals(REFUSED);
    }

    /** Returns the name, or nothing where the text is empty. */
    Optional<Identifier> optional(Place place, String what, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(name(place, what, text));
    }

    QualifiedName qualified(Place place, String what, String namespace, String name) {
        return new QualifiedName(name(place, "Namespace", namespace), name(place, what, name));
    }

    /**
     * Returns the name that SQL in an annotation means.
     *
     * @param namespace where it is unless it says so
     */
    QualifiedName written(Place place, String what, String namespace, String text) {
        List<String> parts = SqlNames.parts(text);
        return qualified(
                place, what, parts.size() < 2 ? namespace : parts.get(0), parts.isEmpty() ? text : parts.getLast());
    }

    /** Returns the one of two attributes that mean the same; both given is a problem. */
    String either(Place place, String first, String second, String what) {
        if (!first.isEmpty() && !second.isEmpty()) {
            problems.add(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    place,
                    "%s is given twice: \"%s\" and \"%s\"".formatted(what, first, second),
                    "Keep one of the two.");
        }
        return first.isEmpty() ? second : first;
    }

    /** Returns the name among the known ones that a misspelt one may have meant. */
    static Optional<String> nearest(String misspelt, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(misspelt, name)))
                .filter(name -> distance(misspelt, name) <= Math.max(2, misspelt.length() / 3));
    }

    /** Counts the letters to insert, remove or replace; case counts nothing, nor do the underscores that tell a column from its component. */
    private static int distance(String left, String right) {
        String from = left.replace("_", "").toLowerCase(Locale.ROOT);
        String to = right.replace("_", "").toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int i = 0; i <= to.length(); i++) {
            row[i] = i;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
