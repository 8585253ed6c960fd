package dev.dbm.core.check;

import java.util.Set;

/** Which migrations count as released. */
sealed interface Release {
    /** Returns whether it is known that a migration is released. */
    boolean holds(String tag);

    /** Nobody named a revision, so no migration is known to be released. */
    record Unknown() implements Release {
        @Override
        public boolean holds(String tag) {
            return false;
        }
    }

    /**
     * Some migrations are, and all others are not.
     *
     * @param tags the released ones
     */
    record Known(Set<String> tags) implements Release {
        public Known {
            tags = Set.copyOf(tags);
        }

        @Override
        public boolean holds(String tag) {
            return tags.contains(tag);
        }
    }
}
