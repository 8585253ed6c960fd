package dev.dbm.core.laws;

import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change;
import dev.dbm.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two schemas, the second made from the first by random mutations.
 *
 * @param from the first
 * @param to the second
 * @param renames what was renamed on the way
 * @param history the mutations, for people who look at a failure
 */
public record SchemaPair(Schema from, Schema to, List<Change.Rename> renames, List<String> history) {
    private static final long FAR = 1_000_003;

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

    /** Returns the first pair that a server of this major holds, of these numbers or of seeds far behind theirs. */
    public static SchemaPair of(Recipe recipe, int major) {
        SchemaPair pair = of(recipe);
        for (long seed = recipe.seed(); !pair.isFor(major); seed += FAR) {
            pair = of(new Recipe(seed + FAR, recipe.size(), recipe.mutations()));
        }
        return pair;
    }

    /** Returns what mutations make of a schema, of the first seed whose result a server of this major holds. */
    static SchemaPair mutated(Schema from, long seed, int steps, int major) {
        long next = seed;
        SchemaPair pair = new Mutator(from, next).mutated(steps);
        while (!pair.isFor(major)) {
            next += FAR;
            pair = new Mutator(from, next).mutated(steps);
        }
        return pair;
    }

    /** Returns whether a server of this major holds both schemas. */
    private boolean isFor(int major) {
        return Stream.of(from, to)
                .flatMap(schema -> schema.objects().values().stream())
                .flatMap(object -> Kinds.of(object).since(object).stream())
                .allMatch(since -> since.major() <= major);
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
