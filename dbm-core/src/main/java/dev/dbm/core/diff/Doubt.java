package dev.dbm.core.diff;

import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.SchemaObject;

/** Whether two objects that differ may mean the same, which only PostgreSQL can say. */
public final class Doubt {
    private Doubt() {}

    /**
     * Returns whether two forms of one object differ in something that PostgreSQL writes its own way: texts, which it rewrites, and what it leaves out where it
     * is the default.
     */
    public static boolean between(SchemaObject before, SchemaObject after) {
        if (before.equals(after)) {
            return false;
        }
        boolean texts = !before.expressions().isEmpty() && !before.expressions().equals(after.expressions());
        Kind<SchemaObject> kind = Kinds.of(before);
        return texts || (before.getClass() == after.getClass() && kind.differsByDefaults(before, after));
    }
}
