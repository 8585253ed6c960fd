package dev.dbm.studio.diagram;

import dev.dbm.DbmException;
import dev.dbm.Mismatch;
import dev.dbm.Uncompared;
import dev.dbm.VerifyResult;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.studio.database.StudioProject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which tables are not as they are declared, and which of them would be changed by what generate would write; for the script of the page.
 *
 * @param differing the tables that differ from the declared schema, as the drawing names them
 * @param pending the tables that the next migration would change or make
 * @param notes what could not be found out
 */
public record TableMarks(SortedSet<String> differing, SortedSet<String> pending, List<String> notes) {
    /** There is nothing to compare with. */
    static final TableMarks NONE =
            new TableMarks(Collections.emptySortedSet(), Collections.emptySortedSet(), List.of());

    /** Copies the collections. */
    public TableMarks {
        differing = Collections.unmodifiableSortedSet(new TreeSet<>(differing));
        pending = Collections.unmodifiableSortedSet(new TreeSet<>(pending));
        notes = List.copyOf(notes);
    }

    static TableMarks of(StudioProject project, Schema live) {
        List<String> notes = new ArrayList<>();
        SortedSet<String> differing = tried(notes, "Not compared with the declared schema", () -> {
            VerifyResult result = project.verify();
            return names(
                    Stream.concat(
                            result.mismatches().stream().map(Mismatch::change).flatMap(TableMarks::objects),
                            result.uncompared().stream().map(Uncompared::id).flatMap(id -> live.find(id).stream())),
                    live);
        });
        SortedSet<String> pending = tried(
                notes,
                "Not known what generate would write",
                () -> names(project.next().plan().changes().stream().flatMap(TableMarks::objects), live));
        return new TableMarks(differing, pending, notes);
    }

    private static SortedSet<String> tried(List<String> notes, String otherwise, Supplier<SortedSet<String>> names) {
        try {
            return names.get();
        } catch (DbmException failed) {
            notes.add(otherwise + ": " + failed.problems().get(0).what());
            return new TreeSet<>();
        }
    }

    private static Stream<SchemaObject> objects(Change change) {
        return switch (change) {
            case Change.Create(var object) -> Stream.of(object);
            case Change.Drop(var object) -> Stream.of(object);
            case Change.Alter(var from, var to) -> Stream.of(from, to);
            case Change.Rename rename -> Stream.of();
        };
    }

    private static SortedSet<String> names(Stream<SchemaObject> objects, Schema live) {
        SortedSet<String> names = new TreeSet<>();
        objects.forEach(object -> table(object, live).ifPresent(table -> names.add(table.shown())));
        return names;
    }

    /** Returns the table that an object is, or belongs to. */
    private static Optional<QualifiedName> table(SchemaObject object, Schema live) {
        ObjectId id = object.id();
        Optional<ObjectId> owner = object.owner();
        while (id.kind() != ObjectKind.TABLE && owner.isPresent()) {
            id = owner.get();
            owner = live.find(id).flatMap(SchemaObject::owner);
        }
        return id.kind() == ObjectKind.TABLE ? Optional.of(id.relation()) : Optional.empty();
    }
}
