package dev.dbm.core.depend;

import dev.dbm.Unmodelled;
import dev.dbm.schema.ObjectId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is known of the two sides of a comparison besides their schemas.
 *
 * @param before who needs what on the old side, what dbm does not model included; by the ids that the old side has
 * @param after who needs what on the new side
 * @param bystanders what the old side holds that dbm does not model
 */
public record Surroundings(Dependencies before, Dependencies after, List<Unmodelled> bystanders) {
    private static final Surroundings UNKNOWN = new Surroundings(Dependencies.none(), Dependencies.none(), List.of());

    /** Copies the list. */
    public Surroundings {
        bystanders = List.copyOf(bystanders);
    }

    /** Returns that nothing is known: who needs what is read from the texts by tokens, and nothing else is there. */
    public static Surroundings unknown() {
        return UNKNOWN;
    }

    /** Returns what is known of a live database on the old side. */
    public static Surroundings of(Dependencies before, List<Unmodelled> bystanders) {
        return new Surroundings(before, Dependencies.none(), bystanders);
    }

    /** Returns the same, with what is known of the new side. */
    public Surroundings withAfter(Dependencies other) {
        return new Surroundings(before, other, bystanders);
    }

    /** Returns the same after renames on the old side. */
    public Surroundings renamed(UnaryOperator<ObjectId> renaming) {
        return new Surroundings(
                before.renamed(renaming),
                after,
                bystanders.stream()
                        .map(one -> new Unmodelled(renaming.apply(one.id()), one.attribute()))
                        .toList());
    }
}
