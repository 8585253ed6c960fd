package dev.dbm.schema;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Privileges that one role has given to another.
 *
 * @param grantor who gave them; empty if it was the owner
 * @param privileges what was given, {@link Privilege#ALL} alone if it is everything
 * @param grantable what of it may be given on, {@link Privilege#ALL} alone if it is everything
 */
public record Given(Optional<Identifier> grantor, List<Privilege> privileges, List<Privilege> grantable)
        implements Comparable<Given> {
    /**
     * Sorts the privileges.
     *
     * @throws IllegalArgumentException if nothing is given, or something may be given on that is not given, or something is named beside all
     */
    public Given {
        privileges = sorted(privileges);
        grantable = sorted(grantable);
        if (privileges.isEmpty()) {
            throw new IllegalArgumentException("Nothing is given");
        }
        if (!privileges.contains(Privilege.ALL) && !privileges.containsAll(grantable)) {
            throw new IllegalArgumentException("Given on without being given: " + grantable + ", " + privileges);
        }
    }

    private static List<Privilege> sorted(List<Privilege> privileges) {
        List<Privilege> sorted = List.copyOf(new TreeSet<>(privileges));
        if (sorted.size() > 1 && sorted.contains(Privilege.ALL)) {
            throw new IllegalArgumentException("All and more: " + sorted);
        }
        return sorted;
    }

    /** Returns privileges that the owner gives and that may not be given on. */
    public static Given by(List<Privilege> privileges) {
        return new Given(Optional.empty(), privileges, List.of());
    }

    /** The owner comes first. */
    @Override
    public int compareTo(Given other) {
        return grantor.map(Identifier::value)
                .orElse("")
                .compareTo(other.grantor.map(Identifier::value).orElse(""));
    }
}
