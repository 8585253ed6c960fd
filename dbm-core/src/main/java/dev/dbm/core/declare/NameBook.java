package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names that are taken. PostgreSQL keeps three spaces of names: relations (tables, sequences, indexes) and types (enums, and a row type for every
 * table), both per namespace, and constraints, per table; but when it derives a constraint's name it avoids those of the whole namespace.
 */
final class NameBook {
    /**
     * A name in a space of its own.
     *
     * @param what what it names, for people
     * @param namespace the namespace
     * @param table the table in which it is named; absent where it is the namespace
     * @param name the name
     */
    record Other(String what, Identifier namespace, Optional<Identifier> table, Identifier name) {}

    private record Entry(String what, Place place) {}

    private final Problems problems;
    private final Map<QualifiedName, Entry> relations = new HashMap<>();
    private final Map<QualifiedName, Entry> types = new HashMap<>();
    private final Map<QualifiedName, Map<Identifier, Entry>> constraints = new HashMap<>();
    private final Map<Other, Entry> others = new HashMap<>();
    private final Set<QualifiedName> constraintNames = new HashSet<>();

    NameBook(Problems problems) {
        this.problems = problems;
    }

    void claimRelation(QualifiedName name, String what, Place place) {
        if (isKnown(name)) {
            claim(relations, name, what, place);
        }
    }

    void claimType(QualifiedName name, String what, Place place) {
        if (isKnown(name)) {
            claim(types, name, what, place);
        }
    }

    void claimConstraint(QualifiedName table, Identifier name, String what, Place place) {
        if (isKnown(table.withName(name))) {
            claim(constraints.computeIfAbsent(table, key -> new HashMap<>()), name, what, place);
            constraintNames.add(table.withName(name));
        }
    }

    void claimOther(Other name, Place place) {
        if (!DeclaredNames.isRefused(name.name())) {
            claim(others, name, name.name(), name.what(), place);
        }
    }

    /** Returns whether a relation of this name exists in the namespace of the table. */
    Predicate<Identifier> relationTaken(QualifiedName table) {
        return name -> relations.containsKey(table.withName(name));
    }

    /** Returns whether a constraint of this name exists in the namespace of the table. */
    Predicate<Identifier> constraintTaken(QualifiedName table) {
        return name -> constraintNames.contains(table.withName(name));
    }

    private static boolean isKnown(QualifiedName name) {
        return !DeclaredNames.isRefused(name.namespace()) && !DeclaredNames.isRefused(name.name());
    }

    private <N> void claim(Map<N, Entry> space, N name, String what, Place place) {
        claim(space, name, name, what, place);
    }

    private <N> void claim(Map<N, Entry> space, N name, Object shown, String what, Place place) {
        Entry other = space.putIfAbsent(name, new Entry(what, place));
        if (other != null) {
            problems.add(
                    ErrorCode.NAME_TAKEN,
                    place,
                    "%s %s has the name of the %s at %s"
                            .formatted(
                                    what,
                                    shown,
                                    lower(other.what()),
                                    other.place().shown()),
                    "Give one of the two another name.");
        }
    }

    private static String lower(String what) {
        return what.toLowerCase(Locale.ROOT);
    }
}
