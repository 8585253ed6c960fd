package dev.dbm.core.diff;

import dev.dbm.schema.Column;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.SchemaObject;
import java.util.List;

/** Whether two objects that differ may mean the same, which only PostgreSQL can say. */
public final class Doubt {
    private Doubt() {}

    /**
     * Returns whether two forms of one object differ in something that PostgreSQL writes its own way: texts, which it rewrites, and collations, operator
     * classes and storage modes, which it leaves out where they are the default ones.
     */
    public static boolean between(SchemaObject before, SchemaObject after) {
        if (before.equals(after)) {
            return false;
        }
        boolean texts = !before.expressions().isEmpty() && !before.expressions().equals(after.expressions());
        return texts || defaults(before, after);
    }

    private static boolean defaults(SchemaObject before, SchemaObject after) {
        if (before instanceof Index one && after instanceof Index other) {
            return !options(one).equals(options(other));
        }
        return before instanceof Column one
                && after instanceof Column other
                && (!one.collation().equals(other.collation())
                        || !one.settings().storage().equals(other.settings().storage()));
    }

    private static List<KeyOptions> options(Index index) {
        return index.keys().stream()
                .map(IndexKey::options)
                .map(options -> new KeyOptions(
                        options.collation(),
                        options.operatorClass(),
                        KeyOptions.ascending().order(),
                        KeyOptions.ascending().nulls()))
                .toList();
    }
}
