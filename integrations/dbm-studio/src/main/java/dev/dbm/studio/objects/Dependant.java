package dev.dbm.studio.objects;

import dev.dbm.schema.ObjectId;
import java.util.List;

/**
 * What a drop would concern.
 *
 * @param id the object
 * @param effect what becomes of it
 * @param below what it takes along in its turn
 */
record Dependant(ObjectId id, Effect effect, List<Dependant> below) {
    /** Copies the list. */
    Dependant {
        below = List.copyOf(below);
    }

    /** What becomes of an object when what it needs is dropped. */
    enum Effect {
        /** PostgreSQL refuses, or drops it too if it is told to. */
        REFUSED("refused; CASCADE drops it"),
        /** PostgreSQL refuses, or takes the default away if it is told to; the rest stays. */
        DEFAULT("refused; CASCADE drops its default"),
        /** It goes without being asked for, since it belongs to what is dropped. */
        GOES("dropped along"),
        /** Nobody refuses, and it fails when it is run. */
        NAMED("not refused; names it in its text and fails when run");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
