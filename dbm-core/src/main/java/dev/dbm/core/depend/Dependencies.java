package dev.dbm.core.depend;

import dev.dbm.schema.ObjectId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What each object needs; immutable. An object that is a key was looked at: if its set is empty it needs nothing. What is not a key was not looked at.
 *
 * <p>The objects may be anything that has an id: entries of a schema, and what dbm does not model.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">pg_depend</a>
 */
public final class Dependencies {
    private static final Dependencies NONE = of(Map.of());

    private @Nullable Supplier<? extends Map<ObjectId, ? extends Set<Need>>> source;
    private @Nullable Known known;

    private Dependencies(Supplier<? extends Map<ObjectId, ? extends Set<Need>>> source) {
        this.source = source;
    }

    private record Known(SortedMap<ObjectId, Set<Need>> needs, Map<ObjectId, Set<ObjectId>> users) {
        static Known of(Map<ObjectId, ? extends Set<Need>> needs) {
            SortedMap<ObjectId, Set<Need>> copy = new TreeMap<>();
            needs.forEach((id, set) -> copy.put(id, Collections.unmodifiableSet(new LinkedHashSet<>(set))));
            Map<ObjectId, Set<ObjectId>> users = new HashMap<>();
            copy.forEach((id, set) -> set.forEach(need -> users.computeIfAbsent(need.on(), on -> new LinkedHashSet<>())
                    .add(id)));
            return new Known(Collections.unmodifiableSortedMap(copy), users);
        }
    }

    /** Returns dependencies in which nothing was looked at. */
    public static Dependencies none() {
        return NONE;
    }

    /** Returns these needs. */
    public static Dependencies of(Map<ObjectId, ? extends Set<Need>> needs) {
        Dependencies result = new Dependencies(() -> needs);
        result.known();
        return result;
    }

    /** Returns needs that are worked out when someone asks for the first one: most readings of a database end with nothing to do. */
    public static Dependencies lazy(Supplier<? extends Map<ObjectId, ? extends Set<Need>>> needs) {
        return new Dependencies(needs);
    }

    private synchronized Known known() {
        if (known == null) {
            known = Known.of(Objects.requireNonNull(source).get());
            source = null;
        }
        return known;
    }

    /** Returns what each object that was looked at needs, by id. */
    public SortedMap<ObjectId, Set<Need>> needs() {
        return known().needs();
    }

    /** Returns what an object needs, in the order in which it was found; empty also if it was not looked at. */
    public Set<Need> of(ObjectId id) {
        return needs().getOrDefault(id, Set.of());
    }

    /** Returns who needs an object, hard or soft, in the order of their ids. */
    public Set<ObjectId> usersOf(ObjectId id) {
        return Collections.unmodifiableSet(known().users().getOrDefault(id, Set.of()));
    }

    /** Returns these and those; where an object was looked at in both, what those say. */
    public Dependencies updated(Dependencies those) {
        if (those.needs().isEmpty()) {
            return this;
        }
        Map<ObjectId, Set<Need>> all = new TreeMap<>(needs());
        all.putAll(those.needs());
        return of(all);
    }

    /** Returns the same with every id replaced. */
    public Dependencies renamed(UnaryOperator<ObjectId> renaming) {
        Map<ObjectId, Set<Need>> all = new TreeMap<>();
        needs().forEach((id, set) -> {
            Set<Need> renamed = new LinkedHashSet<>();
            set.forEach(need -> renamed.add(new Need(renaming.apply(need.on()), need.strength())));
            all.put(renaming.apply(id), renamed);
        });
        return of(all);
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
