package dev.dbm.core.diff;

import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is the same on both sides but for its name: constraints, indexes, and the sequences that columns own. It is renamed; nothing is lost, and nothing
 * is built again.
 */
final class AlikeRenames {
    private AlikeRenames() {}

    /**
     * Returns the new ids of what is to be renamed, by the old ones.
     *
     * @param from the old side, brought to the form of the new one
     * @param to the new side
     * @param differing the ids of all that is not equal on both sides
     * @param canonical brings one object of either side to the form in which they are compared
     */
    static Map<ObjectId, ObjectId> between(
            Schema from, Schema to, Collection<ObjectId> differing, UnaryOperator<SchemaObject> canonical) {
        Map<SchemaObject, Deque<ObjectId>> old = new HashMap<>();
        for (ObjectId id : differing) {
            SchemaObject object = from.objects().get(id);
            if (object != null && !isSame(object, to.objects().get(object.id()), canonical)) {
                nameless(object, canonical)
                        .ifPresent(shape -> old.computeIfAbsent(shape, key -> new ArrayDeque<>())
                                .add(object.id()));
            }
        }
        Map<ObjectId, ObjectId> renames = ownSequences(from, to, differing);
        if (old.isEmpty()) {
            return renames;
        }
        for (ObjectId id : differing) {
            SchemaObject object = to.objects().get(id);
            if (object != null && !isSame(object, from.objects().get(object.id()), canonical)) {
                nameless(object, canonical)
                        .map(old::get)
                        .map(Deque::poll)
                        .ifPresent(found -> renames.put(found, object.id()));
            }
        }
        return renames;
    }

    /** The sequence of an identity column is that column's whatever its name. A label is renamed only by declaration: rows hold it. */
    private static Map<ObjectId, ObjectId> ownSequences(Schema from, Schema to, Collection<ObjectId> differing) {
        Map<ObjectId, ObjectId> renames = new LinkedHashMap<>();
        for (ObjectId id : differing) {
            SchemaObject object = from.objects().get(id);
            SchemaObject other = to.objects().get(id);
            if (object != null && other != null && !object.equals(other)) {
                sequence(object)
                        .ifPresent(old -> sequence(other)
                                .filter(now -> !now.equals(old))
                                .ifPresent(now -> renames.put(old, now)));
            }
        }
        return renames;
    }

    private static Optional<ObjectId> sequence(SchemaObject object) {
        return Kinds.of(object).parts(object).stream()
                .filter(part -> part.kind() == ObjectKind.SEQUENCE)
                .findFirst();
    }

    private static boolean isSame(
            SchemaObject object, @Nullable SchemaObject other, UnaryOperator<SchemaObject> canonical) {
        return other != null
                && (object.equals(other) || nameless(object, canonical).equals(nameless(other, canonical)));
    }

    private static Optional<SchemaObject> nameless(SchemaObject object, UnaryOperator<SchemaObject> canonical) {
        SchemaObject bare = object.withComment(Optional.empty());
        return Kinds.of(bare).nameless(bare).map(canonical);
    }
}
