package dev.dbm.core.diff;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Settles renames by rewriting the old side, so that the comparison knows nothing of them. */
final class Renamer {
    private Renamer() {}

    /**
     * The old side after renames.
     *
     * @param schema the schema
     * @param renamings what they do to names and texts, one after the other
     * @param renames the renames, in the order in which they can be made
     * @param aside what has made room for another, by the id it has now: its old id
     * @param touched the objects whose texts the renames change, by their new ids
     */
    record Renamed(
            Schema schema,
            List<Renaming> renamings,
            List<Rename> renames,
            Map<ObjectId, ObjectId> aside,
            Set<ObjectId> touched) {
        /** Returns what an id has become. */
        ObjectId moved(ObjectId id) {
            ObjectId moved = id;
            for (Renaming renaming : renamings) {
                moved = renaming.moved(moved);
            }
            return moved;
        }

        /** Returns forms of objects of the schema before the renames as forms of those after them. */
        CanonicalForms forms(CanonicalForms before) {
            CanonicalForms forms = before;
            for (Renaming renaming : renamings) {
                forms = forms.rewritten(renaming);
            }
            return forms;
        }

        /** Returns this with renames that were made after it. */
        Renamed then(Renamed next) {
            if (next.renames().isEmpty()) {
                return this;
            }
            List<Rename> all = new ArrayList<>(renames);
            all.addAll(next.renames());
            Map<ObjectId, ObjectId> aside = new TreeMap<>();
            aside().forEach((now, old) -> aside.put(next.moved(now), old));
            next.aside().forEach((now, between) -> aside.put(now, aside().getOrDefault(between, between)));
            Set<ObjectId> touched = new TreeSet<>(next.touched());
            touched().forEach(id -> touched.add(next.moved(id)));
            List<Renaming> both = new ArrayList<>(renamings);
            both.addAll(next.renamings());
            return new Renamed(next.schema(), both, all, aside, touched);
        }
    }

    /** Makes the renames that the declaration asks for and that have not been made yet. */
    static Renamed declared(Schema from, Schema to, List<Rename> asked, Collection<Rename> settled) {
        return renamed(from, to, DeclaredRenames.open(from, to, asked, settled));
    }

    /**
     * Renames what is the same but for its name.
     *
     * @param differing the ids of all that is not equal on both sides
     * @param canonical brings one object of either side to the form in which they are compared
     */
    static Renamed alike(
            Schema from, Schema to, Collection<ObjectId> differing, UnaryOperator<SchemaObject> canonical) {
        return renamed(from, to, AlikeRenames.between(from, to, differing, canonical));
    }

    private static Renamed renamed(Schema from, Schema to, Map<ObjectId, ObjectId> wanted) {
        RenameOrder.Ordered ordered = RenameOrder.of(from, to, wanted);
        if (ordered.steps().isEmpty()) {
            return unchanged(from);
        }
        return renamed(from, ordered.names(), ordered.steps(), ordered.aside());
    }

    /**
     * Moves the extensions that are in another namespace on the new side.
     *
     * @param needs who needs what on the old side
     */
    static Renamed brought(Schema from, Schema to, Dependencies needs) {
        List<Rename> moves = ExtensionMoves.between(from, to, needs);
        NewNames names = new NewNames();
        moves.forEach(move -> names.put(move.from(), move.to()));
        return moves.isEmpty() ? unchanged(from) : renamed(from, names, moves, Map.of());
    }

    private static Renamed unchanged(Schema schema) {
        return new Renamed(schema, List.of(), List.of(), Map.of(), Set.of());
    }

    private static Renamed renamed(Schema from, NewNames names, List<Rename> steps, Map<ObjectId, ObjectId> aside) {
        Renaming renaming = Renaming.of(from, names);
        Schema schema = from.rewritten(renaming);
        Set<ObjectId> touched = new TreeSet<>();
        for (SchemaObject object : from.objects().values()) {
            ObjectId now = renaming.moved(object.id());
            if (!object.expressions().isEmpty()
                    && !object.expressions()
                            .equals(schema.find(now).orElseThrow().expressions())) {
                touched.add(now);
            }
        }
        return new Renamed(schema, List.of(renaming), steps, aside, touched);
    }
}
