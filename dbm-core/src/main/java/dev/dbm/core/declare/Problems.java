package dev.dbm.core.declare;

import dev.dbm.DeclarationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the mistakes of a declaration, so that all are reported together in the order of their places. */
final class Problems {
    private record Found(Place place, Problem problem) {}

    private final List<Found> found = new ArrayList<>();

    void add(ErrorCode code, Place place, String what, String remedy) {
        String where = place.owner().isEmpty() ? "" : "at " + place.shown();
        Problem problem = new Problem(code, what, where, remedy);
        if (found.stream().noneMatch(other -> other.problem().equals(problem))) {
            found.add(new Found(place, problem));
        }
    }

    /** Returns how many have been found so far. */
    int count() {
        return found.size();
    }

    /**
     * Does nothing if all is well.
     *
     * @throws DeclarationException with everything that was found
     */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DeclarationException(found.stream()
                    .sorted(Comparator.comparing(
                            Found::place)) // stable: problems of one place stay in the order they were found
                    .map(Found::problem)
                    .toList());
        }
    }
}
