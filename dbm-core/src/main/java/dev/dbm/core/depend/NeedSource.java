package dev.dbm.core.depend;

import dev.dbm.schema.ObjectId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who says what objects need, asked about one object at a time. */
interface NeedSource {
    /** Returns the objects that were looked at. */
    Set<ObjectId> objects();

    /** Returns what an object needs; empty if it was not looked at. */
    Optional<Set<Need>> needs(ObjectId id);

    /** All at hand. */
    record Whole(Map<ObjectId, Set<Need>> all) implements NeedSource {
        @Override
        public Set<ObjectId> objects() {
            return all.keySet();
        }

        @Override
        public Optional<Set<Need>> needs(ObjectId id) {
            return Optional.ofNullable(all.get(id));
        }
    }

    /** All worked out at the first question. */
    final class Later implements NeedSource {
        private @Nullable Supplier<? extends Map<ObjectId, Set<Need>>> source;
        private @Nullable Whole whole;

        Later(Supplier<? extends Map<ObjectId, Set<Need>>> source) {
            this.source = source;
        }

        private synchronized Whole whole() {
            if (whole == null) {
                whole = new Whole(Objects.requireNonNull(source).get());
                source = null;
            }
            return whole;
        }

        @Override
        public Set<ObjectId> objects() {
            return whole().objects();
        }

        @Override
        public Optional<Set<Need>> needs(ObjectId id) {
            return whole().needs(id);
        }
    }

    /** One, and another that knows better. */
    record Updated(NeedSource first, NeedSource better) implements NeedSource {
        @Override
        public Set<ObjectId> objects() {
            Set<ObjectId> both = new LinkedHashSet<>(first.objects());
            both.addAll(better.objects());
            return both;
        }

        @Override
        public Optional<Set<Need>> needs(ObjectId id) {
            return better.needs(id).or(() -> first.needs(id));
        }
    }

    /** Those of another that meet a condition. */
    record Where(NeedSource all, BiPredicate<ObjectId, Set<Need>> condition) implements NeedSource {
        @Override
        public Set<ObjectId> objects() {
            Set<ObjectId> some = new HashSet<>(all.objects());
            some.removeIf(id -> needs(id).isEmpty());
            return some;
        }

        @Override
        public Optional<Set<Need>> needs(ObjectId id) {
            return all.needs(id).filter(needs -> condition.test(id, needs));
        }
    }
}
