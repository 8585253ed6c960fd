package dev.dbm.core.diff;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.core.kind.Kinds;
import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the extensions that are in another namespace afterwards, and the names that go there with them, so that whoever uses one of these is as it was.
 *
 * <p>What an extension has brought is no entry, so it is known only by who names it: a name in the old namespace that no entry has, in an object that needs the
 * extension. It is not the extension's if something names it that does not need the extension, or if the new side still has it there.
 */
final class ExtensionMoves {
    private final Dependencies needs;
    private final Map<ObjectId, Set<QualifiedName>> named = new HashMap<>();
    private final Set<QualifiedName> entries = new HashSet<>();
    private final Set<QualifiedName> staying = new HashSet<>();

    private ExtensionMoves(Schema from, Schema to, Dependencies needs) {
        this.needs = needs;
        for (SchemaObject object : from.objects().values()) {
            named.put(object.id(), NamesIn.object(object));
            if (object.id().scope() == Scope.NAMESPACE) {
                entries.add(object.id().relation());
            }
        }
        to.objects().values().forEach(object -> staying.addAll(NamesIn.object(object)));
    }

    /**
     * Returns the renames: for each extension that of all its objects, and behind it those of the names that somebody uses.
     *
     * @param needs who needs what on the old side; what was not looked at may need anything
     */
    static List<Rename> between(Schema from, Schema to, Dependencies needs) {
        Map<ObjectId, Rename> moved = new TreeMap<>();
        for (SchemaObject object : from.objects().values()) {
            objects(object)
                    .flatMap(old -> to.find(object.id())
                            .flatMap(ExtensionMoves::objects)
                            .filter(now -> !now.equals(old))
                            .map(now -> new Rename(old, now)))
                    .ifPresent(rename -> moved.put(object.id(), rename));
        }
        if (moved.isEmpty()) {
            return List.of();
        }
        ExtensionMoves moves = new ExtensionMoves(from, to, needs);
        List<Rename> renames = new ArrayList<>();
        moved.forEach((extension, rename) -> renames.addAll(moves.with(extension, rename)));
        return renames;
    }

    private static Optional<ObjectId> objects(SchemaObject object) {
        return Kinds.of(object).parts(object).stream()
                .filter(part -> part.kind() == ObjectKind.EXTENSION_OBJECTS)
                .findFirst();
    }

    private List<Rename> with(ObjectId extension, Rename objects) {
        Identifier old = objects.from().relation().namespace();
        Identifier now = objects.to().relation().namespace();
        Set<QualifiedName> going = new TreeSet<>();
        Set<QualifiedName> others = new HashSet<>(entries);
        others.addAll(staying);
        named.forEach((id, names) -> {
            if (mayNeed(id, extension)) {
                going.addAll(names);
            } else if (id.on().isEmpty()) {
                others.addAll(names); // What hangs on another object names that, and needs nothing that it needs.
            }
        });
        going.removeAll(others);
        List<Rename> renames = new ArrayList<>(List.of(objects));
        for (QualifiedName name : going) {
            if (name.namespace().equals(old)) {
                renames.add(new Rename(member(name), member(new QualifiedName(now, name.name()))));
            }
        }
        return renames;
    }

    private boolean mayNeed(ObjectId id, ObjectId extension) {
        return !needs.has(id) || needs.of(id).stream().map(Need::on).anyMatch(extension::equals);
    }

    private static ObjectId member(QualifiedName name) {
        return ObjectId.of(ObjectKind.EXTENSION_MEMBER, name);
    }
}
