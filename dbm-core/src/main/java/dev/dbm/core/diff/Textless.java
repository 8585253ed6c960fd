package dev.dbm.core.diff;

import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Rewriting;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What differs between two schemas whatever PostgreSQL makes of their texts: types, nullability, the number of keys. */
public final class Textless {
    /** Stands for every text, so that all are the same. */
    private static final Rewriting BLANK = new Rewriting() {
        @Override
        public SqlExpression expression(QualifiedName table, SqlExpression expression) {
            return new SqlExpression("NULL");
        }

        @Override
        public SqlExpression statement(SqlExpression statement) {
            return new SqlExpression("NULL");
        }
    };

    private Textless() {}

    /**
     * Returns those of some objects that differ even if all their texts mean the same.
     *
     * @param live what a server gave back
     * @param declared what it should be
     * @param objects ids of objects that both sides have
     */
    public static Set<ObjectId> differing(Schema live, Schema declared, Collection<ObjectId> objects) {
        if (objects.isEmpty()) {
            return Set.of();
        }
        Schema after = blank(declared);
        Schema before = new Normalizer(blank(live), after, CanonicalForms.none(), CanonicalForms.none()).before();
        Set<ObjectId> differing = new TreeSet<>();
        for (ObjectId id : objects) {
            int texts = texts(live, id);
            int wanted = texts(declared, id);
            // PostgreSQL leaves texts out, a default that is null for one, and never adds any.
            if (texts > wanted || (texts == wanted && !before.find(id).equals(after.find(id)))) {
                differing.add(id);
            }
        }
        return differing;
    }

    private static int texts(Schema schema, ObjectId id) {
        return schema.find(id).map(object -> object.expressions().size()).orElse(0);
    }

    private static Schema blank(Schema schema) {
        return Schema.of(schema.objects().values().stream()
                .map(object -> withoutDefaults(object.rewritten(BLANK)))
                .toList());
    }

    private static <T extends SchemaObject> SchemaObject withoutDefaults(T object) {
        return Kinds.of(object).withoutDefaults(object);
    }
}
