package dev.dbm.core.kind;

import dev.dbm.schema.SchemaObject;

/** The places of objects among the members of their owners, whatever their kind. */
public final class Places {
    private Places() {}

    /** Returns the place of an object, from 1; 0 if it has none. */
    public static int of(SchemaObject object) {
        return place(object);
    }

    private static <T extends SchemaObject> int place(T object) {
        return Kinds.of(object).position(object);
    }

    /** Returns an object at another place; the same object if it has none. */
    public static SchemaObject at(SchemaObject object, int place) {
        return moved(object, place);
    }

    private static <T extends SchemaObject> SchemaObject moved(T object, int place) {
        return Kinds.of(object).at(object, place);
    }

    /** Returns an object at the place of another. */
    public static SchemaObject same(SchemaObject object, SchemaObject other) {
        return of(other) == 0 ? object : at(object, of(other));
    }
}
