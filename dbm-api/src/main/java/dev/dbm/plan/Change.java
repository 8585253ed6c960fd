package dev.dbm.plan;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;

/** One difference between two schemas. Four verbs for every kind; match as deep as you like, and keep a {@code default}. */
public sealed interface Change {
    /** Returns the object that the change is about, by its new id where it has one. */
    ObjectId id();

    /** Returns the change that takes this one back. */
    Change reversed();

    /**
     * A new object.
     *
     * @param object the object
     */
    record Create(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }

        @Override
        public Change reversed() {
            return new Drop(object);
        }
    }

    /**
     * An object that goes.
     *
     * @param object the object as it was
     */
    record Drop(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }

        @Override
        public Change reversed() {
            return new Create(object);
        }
    }

    /**
     * An object that stays, with other attributes.
     *
     * @param from the object as it was
     * @param to the object as it becomes; the same id
     */
    record Alter(SchemaObject from, SchemaObject to) implements Change {
        /** Checks that both are one object. */
        public Alter {
            if (!from.id().equals(to.id())) {
                throw new IllegalArgumentException("Not one object: " + from.id() + ", " + to.id());
            }
        }

        @Override
        public ObjectId id() {
            return to.id();
        }

        @Override
        public Change reversed() {
            return new Alter(to, from);
        }
    }

    /**
     * An object that stays, under another name.
     *
     * @param from the old id
     * @param to the new id; the same kind
     */
    record Rename(ObjectId from, ObjectId to) implements Change {
        /** Checks that the kind stays. */
        public Rename {
            if (from.kind() != to.kind()) {
                throw new IllegalArgumentException("A rename keeps the kind: " + from + ", " + to);
            }
        }

        @Override
        public ObjectId id() {
            return to;
        }

        @Override
        public Change reversed() {
            return new Rename(to, from);
        }
    }
}
