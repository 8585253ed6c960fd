package dev.dbm.core.planner;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

/** A node of the plan before it is ordered: one verb on one object, with what is folded into it. */
sealed interface Step {
    /** Returns the object the step is about. */
    ObjectId id();

    /**
     * Creates an object, with the members that become part of the same statement.
     *
     * @param object the object
     * @param folded the members
     * @param rebuilt whether the object was there before and is dropped first
     */
    record Create(SchemaObject object, List<SchemaObject> folded, boolean rebuilt) implements Step {
        @Override
        public ObjectId id() {
            return object.id();
        }

        List<SchemaObject> all() {
            return with(object, folded);
        }
    }

    /**
     * Drops an object, with what goes with it without a statement of its own.
     *
     * @param object the object
     * @param folded the members
     * @param rebuilt whether the object is created again
     */
    record Drop(SchemaObject object, List<SchemaObject> folded, boolean rebuilt) implements Step {
        @Override
        public ObjectId id() {
            return object.id();
        }

        List<SchemaObject> all() {
            return with(object, folded);
        }
    }

    /**
     * Alters an object in place.
     *
     * @param from the object before
     * @param to the object after
     * @param turn 1, or 2 for the second of two steps on one object
     */
    record Alter(SchemaObject from, SchemaObject to, int turn) implements Step {
        @Override
        public ObjectId id() {
            return to.id();
        }
    }

    /**
     * Gives a new sequence to the column that owns it, after both exist.
     *
     * @param sequence the sequence
     */
    record Own(Sequence sequence) implements Step {
        @Override
        public ObjectId id() {
            return sequence.id();
        }
    }

    private static List<SchemaObject> with(SchemaObject first, List<SchemaObject> rest) {
        List<SchemaObject> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
