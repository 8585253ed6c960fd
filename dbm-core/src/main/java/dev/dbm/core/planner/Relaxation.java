package dev.dbm.core.planner;

import dev.dbm.schema.ObjectId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is made in more statements than it needs, so that steps that wait for each other find an order.
 *
 * @param apart members that get statements of their own although they could be part of their table's
 * @param released objects that let go for a moment of what they use
 * @param early objects that come before what they would better come behind
 * @param stubbed objects for which something else stands for a moment
 */
record Relaxation(Set<ObjectId> apart, Set<ObjectId> released, Set<ObjectId> early, Set<ObjectId> stubbed) {
    /** Which needs count for the order. */
    enum Needs {
        /** All, also those that only make the order better. */
        ALL,
        /** Those that PostgreSQL insists on. */
        HARD
    }

    private static final Relaxation NONE = new Relaxation(Set.of(), Set.of(), Set.of(), Set.of());

    Relaxation {
        apart = Collections.unmodifiableSet(new TreeSet<>(apart));
        released = Collections.unmodifiableSet(new TreeSet<>(released));
        early = Collections.unmodifiableSet(new TreeSet<>(early));
        stubbed = Collections.unmodifiableSet(new TreeSet<>(stubbed));
    }

    /** Returns that everything is made in as few statements as can be. */
    static Relaxation none() {
        return NONE;
    }

    Relaxation withApart(Set<ObjectId> more) {
        return new Relaxation(union(apart, more), released, early, stubbed);
    }

    Relaxation withReleased(Set<ObjectId> more) {
        return new Relaxation(apart, union(released, more), early, stubbed);
    }

    Relaxation withEarly(Set<ObjectId> more) {
        return new Relaxation(apart, released, union(early, more), stubbed);
    }

    Relaxation withStubbed(Set<ObjectId> more) {
        return new Relaxation(apart, released, early, union(stubbed, more));
    }

    /** Returns which needs of an object count. */
    Needs needs(ObjectId id) {
        return early.contains(id) ? Needs.HARD : Needs.ALL;
    }

    private static Set<ObjectId> union(Set<ObjectId> first, Set<ObjectId> second) {
        Set<ObjectId> all = new TreeSet<>(first);
        all.addAll(second);
        return all;
    }
}
