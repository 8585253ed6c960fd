package dev.dbm.core.depend;

import dev.dbm.schema.ObjectId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What each object needs; immutable. An object that is a key was looked at: if its set is empty it needs nothing. What is not a key was not looked at.
 *
 * <p>The objects may be anything that has an id: entries of a schema, and what dbm does not model. Nothing is worked out before someone asks for it: most plans
 * ask about few objects of many.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">pg_depend</a>
 */
public final class Dependencies {
    private static final Dependencies NONE = of(Map.of());

    private final NeedSource source;
    private final Map<Strength, Map<ObjectId, Set<ObjectId>>> users = new EnumMap<>(Strength.class);

    private Dependencies(NeedSource source) {
        this.source = source;
    }

    /** Returns dependencies in which nothing was looked at. */
    public static Dependencies none() {
        return NONE;
    }

    /** Returns these needs. */
    public static Dependencies of(Map<ObjectId, ? extends Set<Need>> needs) {
        Map<ObjectId, Set<Need>> copy = new HashMap<>();
        needs.forEach((id, set) -> copy.put(id, Collections.unmodifiableSet(new LinkedHashSet<>(set))));
        return new Dependencies(new NeedSource.Whole(copy));
    }

    /** Returns needs that are all worked out when someone asks for the first one; the map is not copied. */
    public static Dependencies lazy(Supplier<? extends Map<ObjectId, Set<Need>>> needs) {
        return new Dependencies(new NeedSource.Later(needs));
    }

    static Dependencies of(NeedSource source) {
        return new Dependencies(source);
    }

    /** Returns what each object that was looked at needs, by id. */
    public SortedMap<ObjectId, Set<Need>> needs() {
        SortedMap<ObjectId, Set<Need>> all = new TreeMap<>();
        source.objects().forEach(id -> all.put(id, of(id)));
        return Collections.unmodifiableSortedMap(all);
    }

    /** Returns whether an object was looked at. */
    public boolean has(ObjectId id) {
        return source.needs(id).isPresent();
    }

    /** Returns what an object needs, in the order in which it was found; empty also if it was not looked at. */
    public Set<Need> of(ObjectId id) {
        return Collections.unmodifiableSet(source.needs(id).orElse(Set.of()));
    }

    /** Returns who needs an object, hard or soft, in the order of their ids. */
    public Set<ObjectId> usersOf(ObjectId id) {
        TreeSet<ObjectId> all = new TreeSet<>(usersOf(id, Strength.HARD));
        all.addAll(usersOf(id, Strength.SOFT));
        return Collections.unmodifiableSet(all);
    }

    /** Returns who needs an object so much, in the order of their ids. */
    public Set<ObjectId> usersOf(ObjectId id, Strength strength) {
        return Collections.unmodifiableSet(new TreeSet<>(users(strength).getOrDefault(id, Set.of())));
    }

    private synchronized Map<ObjectId, Set<ObjectId>> users(Strength strength) {
        if (users.isEmpty()) {
            for (ObjectId id : source.objects()) {
                of(id).forEach(need -> users.computeIfAbsent(need.strength(), key -> new HashMap<>())
                        .computeIfAbsent(need.on(), on -> new LinkedHashSet<>())
                        .add(id));
            }
        }
        return users.getOrDefault(strength, Map.of());
    }

    /** Returns these and those; where an object was looked at in both, what those say. */
    public Dependencies updated(Dependencies those) {
        return new Dependencies(new NeedSource.Updated(source, those.source));
    }

    /** Returns those that meet a condition on the object and its needs; the others count as not looked at. */
    public Dependencies where(BiPredicate<ObjectId, Set<Need>> condition) {
        return new Dependencies(new NeedSource.Where(source, condition));
    }

    /** Returns the same with every id replaced. */
    public Dependencies renamed(UnaryOperator<ObjectId> renaming) {
        return new Dependencies(new NeedSource.Later(() -> renamed(source, renaming)));
    }

    private static Map<ObjectId, Set<Need>> renamed(NeedSource source, UnaryOperator<ObjectId> renaming) {
        Map<ObjectId, Set<Need>> all = new HashMap<>();
        for (ObjectId id : source.objects()) {
            Set<Need> renamed = new LinkedHashSet<>();
            source.needs(id)
                    .orElseThrow()
                    .forEach(need -> renamed.add(new Need(renaming.apply(need.on()), need.strength())));
            all.put(renaming.apply(id), renamed);
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dependencies same && needs().equals(same.needs());
    }

    @Override
    public int hashCode() {
        return needs().hashCode();
    }

    @Override
    public String toString() {
        return needs().toString();
    }
}
