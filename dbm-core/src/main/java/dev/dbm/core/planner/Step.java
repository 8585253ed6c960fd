package dev.dbm.core.planner;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** A node of the plan before it is ordered: one verb on one object, with what is folded into it. */
sealed interface Step {
    /** What a creation or a drop is for. */
    enum Purpose {
        /** The object comes, or goes. */
        CHANGE,
        /** The object is there before and after; it is dropped and created to change it or something that it uses. */
        REBUILD
    }

    /** Returns the object the step is about. */
    ObjectId id();

    /**
     * Creates an object, with the members that become part of the same statement.
     *
     * @param object the object
     * @param folded the members
     * @param purpose what for
     */
    record Create(SchemaObject object, List<SchemaObject> folded, Purpose purpose) implements Step {
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
     * @param purpose what for
     */
    record Drop(SchemaObject object, List<SchemaObject> folded, Purpose purpose) implements Step {
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
     */
    record Alter(SchemaObject from, SchemaObject to) implements Step {
        @Override
        public ObjectId id() {
            return to.id();
        }

        /** Returns whether nothing but the comment differs, which needs nothing but the object. */
        boolean onlyComments() {
            return from.withComment(to.comment()).equals(to);
        }
    }

    private static List<SchemaObject> with(SchemaObject first, List<SchemaObject> rest) {
        List<SchemaObject> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
