package dev.dbm.core.laws;

import dev.dbm.plan.Change;
import dev.dbm.schema.Schema;
import java.util.List;

/**
 * Two schemas, the second made from the first by random mutations.
 *
 * @param from the first
 * @param to the second
 * @param renames what was renamed on the way
 * @param history the mutations, for people who look at a failure
 */
public record SchemaPair(Schema from, Schema to, List<Change.Rename> renames, List<String> history) {
    /** Copies the lists. */
    public SchemaPair {
        renames = List.copyOf(renames);
        history = List.copyOf(history);
    }

    /** Returns the pair of these numbers, always the same one. */
    public static SchemaPair of(Recipe recipe) {
        Schema from = RandomSchema.of(recipe.seed(), recipe.size());
        return new Mutator(from, recipe.seed()).mutated(recipe.mutations());
    }

    /**
     * The numbers that a pair is made from; enough to make it again.
     *
     * @param seed where the dice start
     * @param size about how many objects the first schema has
     * @param mutations how many steps lead to the second
     */
    public record Recipe(long seed, int size, int mutations) {}
}
