package dev.dbm.core.kind;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Whether two collections have most of what they hold in common. */
public final class Overlap {
    private Overlap() {}

    /** Returns whether more than half of the smaller one is in the other. */
    public static <T> boolean between(Collection<T> first, Collection<T> second) {
        Set<T> both = new HashSet<>(first);
        both.retainAll(Set.copyOf(second));
        return both.size() * 2
                > Math.min(Set.copyOf(first).size(), Set.copyOf(second).size());
    }
}
