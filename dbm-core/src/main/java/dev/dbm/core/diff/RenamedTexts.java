package dev.dbm.core.diff;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Rewriting;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts of objects as PostgreSQL gives them back after it has made the renames. */
record RenamedTexts(Map<ObjectId, List<SqlExpression>> texts) {
    /**
     * Asks a server.
     *
     * @param from the schema before the renames
     * @param objects the objects, by their new ids
     */
    static RenamedTexts of(Canonicalizer server, Schema from, Renamer.Renamed renamed, Set<ObjectId> objects) {
        Set<ObjectId> old = new TreeSet<>();
        for (ObjectId id : from.objects().keySet()) {
            if (objects.contains(renamed.moved(id))) {
                old.add(id);
            }
        }
        Map<ObjectId, List<SqlExpression>> texts = new TreeMap<>();
        server.forms(from, renamed.renames(), old).forms().forEach((id, forms) -> {
            // What is there only because something asked about needs it may be without its texts.
            if (objects.contains(id)) {
                forms.forEach(form -> texts.put(id, form.expressions()));
            }
        });
        return new RenamedTexts(texts);
    }

    /** Returns a schema with these texts in place of its own. */
    Schema in(Schema schema) {
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : schema.objects().values()) {
            List<SqlExpression> read = texts.getOrDefault(object.id(), List.of());
            boolean fits =
                    !read.isEmpty() && read.size() == object.expressions().size();
            objects.add(fits ? object.rewritten(new Texts(read.iterator())) : object);
        }
        return Schema.of(objects);
    }

    /** Replaces texts in the order in which an object lists them, and no name. */
    private record Texts(Iterator<SqlExpression> texts) implements Rewriting {
        @Override
        public SqlExpression expression(QualifiedName table, SqlExpression expression) {
            return texts.next();
        }

        @Override
        public SqlExpression statement(SqlExpression statement) {
            return texts.next();
        }
    }
}
