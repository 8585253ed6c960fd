package dev.dbm.core.diff;

import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a declaration said about the way and what has been done: it acts once, and whatever has the old name later on is something else.
 *
 * @param renames the renames that the declaration asked for, in its order
 * @param drops what it allowed to go, by the old id, and what went
 */
public record Settled(List<Rename> renames, SortedSet<ObjectId> drops) {
    private static final Settled NONE = new Settled(List.of(), Set.of());

    /** Copies both. */
    public Settled {
        renames = List.copyOf(renames);
        drops = Collections.unmodifiableSortedSet(new TreeSet<>(drops));
    }

    /** Takes the drops in any order. */
    public Settled(Collection<Rename> renames, Collection<ObjectId> drops) {
        this(List.copyOf(renames), new TreeSet<>(drops));
    }

    /** Returns that nothing has been done. */
    public static Settled none() {
        return NONE;
    }

    /**
     * Returns what is settled after a migration: its declaration's renames, and those of its permissions that were used by it or before. A permission that the
     * declaration no longer gives can be given again.
     *
     * @param used the permissions that the migration used
     */
    public Settled after(Intents intents, Set<ObjectId> used) {
        Set<ObjectId> spent = new TreeSet<>(drops);
        spent.addAll(used);
        spent.retainAll(intents.allowedDrops());
        return new Settled(intents.renames(), spent);
    }

    /** Returns what either side has done. */
    public Settled and(Settled other) {
        Set<Rename> allRenames = new LinkedHashSet<>(renames);
        allRenames.addAll(other.renames);
        Set<ObjectId> allDrops = new TreeSet<>(drops);
        allDrops.addAll(other.drops);
        return new Settled(allRenames, allDrops);
    }

    /**
     * Returns what is settled when a migration comes behind this: what both sides have done, without that of which one side has taken the declaration back.
     *
     * @param parent what was settled before the migration, where it was
     * @param mine what was settled after it
     */
    public Settled followedBy(Settled parent, Settled mine) {
        return new Settled(joined(renames, parent.renames, mine.renames), joined(drops, parent.drops, mine.drops));
    }

    private static <T> List<T> joined(Collection<T> here, Collection<T> parent, Collection<T> mine) {
        List<T> all = new ArrayList<>();
        for (T one : here) {
            if (mine.contains(one) || !parent.contains(one)) {
                all.add(one);
            }
        }
        for (T one : mine) {
            if (!parent.contains(one) && !all.contains(one)) {
                all.add(one);
            }
        }
        return all;
    }
}
