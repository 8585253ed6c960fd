package dev.dbm.core.diff;

import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a declaration says about the way, not about the goal: it never makes two schemas differ.
 *
 * @param renames what an object was called before; in an old schema that has no such name there is nothing to rename
 * @param allowedDrops what may be dropped although data goes with it, by old id; a table's id allows its columns and whatever else belongs to it
 * @param concurrently the indexes to build {@code CONCURRENTLY}
 * @param using how a column's old values become its new type, by new id
 * @param backfills what the rows that are there get in a column that is added or takes no null any more, by new id
 */
public record Intents(
        List<Change.Rename> renames,
        Set<ObjectId> allowedDrops,
        Set<ObjectId> concurrently,
        Map<ObjectId, SqlExpression> using,
        Map<ObjectId, SqlExpression> backfills) {
    private static final Intents NONE = new Intents(List.of());

    /** Copies all five. */
    public Intents {
        renames = List.copyOf(renames);
        allowedDrops = Set.copyOf(allowedDrops);
        concurrently = Set.copyOf(concurrently);
        using = Map.copyOf(using);
        backfills = Map.copyOf(backfills);
    }

    /** Asks for renames and nothing else. */
    public Intents(List<Change.Rename> renames) {
        this(renames, Set.of(), Set.of(), Map.of(), Map.of());
    }

    /** Returns no intents: the two schemas say it all. */
    public static Intents none() {
        return NONE;
    }
}
