package dev.dbm.core.snapshot;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.diff.Settled;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a snapshot of drizzle-kit, version 7: what its statements make of a database. What dbm does not model, and what it does not know, is listed by
 * name, never dropped quietly.
 */
final class DrizzleSnapshot {
    private static final Set<String> VERSIONS = Set.of("7");
    private static final Set<String> DIALECTS = Set.of("postgresql", "pg");

    private final List<SchemaObject> objects = new ArrayList<>();
    private final Set<Identifier> namespaces = new TreeSet<>();
    private final Set<String> unmodelled = new LinkedHashSet<>();

    private DrizzleSnapshot() {}

    static ReadSnapshot read(JsonTree tree) throws MalformedException, UnsupportedFormatException {
        JsonObject root = new JsonObject(tree, tree.root());
        String version = root.text("version");
        String dialect = root.text("dialect");
        if (!VERSIONS.contains(version) || !DIALECTS.contains(dialect)) {
            throw new UnsupportedFormatException("its version is " + version + ", its dialect " + dialect);
        }
        DrizzleSnapshot snapshot = new DrizzleSnapshot();
        Schema schema = snapshot.schema(root);
        return new ReadSnapshot(
                new Snapshot(
                        root.text("id"),
                        root.text("prevId"),
                        schema,
                        new TreeMap<>(),
                        Dependencies.none(),
                        Settled.none()),
                ReadSnapshot.Format.DRIZZLE,
                List.copyOf(snapshot.unmodelled));
    }

    private Schema schema(JsonObject root) throws MalformedException {
        root.text("id");
        root.text("prevId");
        root.ignore("_meta", "internal");
        for (JsonObject entry : root.textEntries("schemas")) {
            namespaces.add(entry.identifier("value"));
        }
        for (JsonObject type : root.members("enums")) {
            QualifiedName name = name(type);
            objects.add(new EnumType(name, type.texts("values"), Optional.empty()));
            report(type, "enum " + name);
        }
        for (JsonObject sequence : root.members("sequences")) {
            QualifiedName name = name(sequence);
            objects.add(new Sequence(
                    name,
                    DrizzleSequence.options("bigint", sequence),
                    Persistence.PERMANENT,
                    Optional.empty(),
                    Optional.empty()));
            report(sequence, "sequence " + name);
        }
        Set<ObjectId> enums = new TreeSet<>();
        objects.forEach(object -> enums.add(object.id()));
        for (JsonObject table : root.members("tables")) {
            QualifiedName name = name(table);
            new DrizzleTable(name, table, enums, objects, unmodelled).read();
            report(table, "table " + name);
        }
        others(root);
        report(root, "the snapshot");
        for (SchemaObject object : objects) {
            object.references().stream()
                    .filter(reference -> reference.kind() == ObjectKind.NAMESPACE)
                    .forEach(reference -> namespaces.add(reference.name()));
        }
        namespaces.forEach(namespace -> objects.add(Namespace.of(namespace)));
        leaveOutClashes();
        try {
            return Schema.of(objects);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(0, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Nothing in drizzle-kit minds that two tables of a namespace have an index of one name, as that of a unique constraint is. The server does: the statement
     * for the second one failed, so that it is not there.
     */
    private void leaveOutClashes() {
        Map<QualifiedName, ObjectId> taken = new HashMap<>();
        for (SchemaObject object : List.copyOf(objects)) {
            Optional<QualifiedName> index = index(object);
            if (index.isPresent()) {
                @Nullable ObjectId first = taken.putIfAbsent(index.get(), object.id());
                if (first != null) {
                    objects.remove(object);
                    unmodelled.add(object.id() + ", whose name " + first + " has already");
                }
            }
        }
    }

    private static Optional<QualifiedName> index(SchemaObject object) {
        if (object instanceof PrimaryKey key) {
            return Optional.of(key.table().withName(key.name()));
        }
        if (object instanceof UniqueConstraint key) {
            return Optional.of(key.table().withName(key.name()));
        }
        return object instanceof Index index ? Optional.of(index.name()) : Optional.empty();
    }

    /** The kinds that dbm does not model: only their names are read. */
    private void others(JsonObject root) throws MalformedException {
        for (JsonObject role : root.members("roles")) {
            unmodelled.add("role " + role.text("name"));
        }
        for (JsonObject policy : root.members("policies")) {
            unmodelled.add("policy " + policy.text("name") + " on "
                    + policy.optionalText("on").orElse("an unknown table"));
        }
        for (JsonObject view : root.members("views")) {
            boolean materialized = view.flag("materialized");
            if (!view.flag("isExisting")) {
                unmodelled.add((materialized ? "materialized view " : "view ") + name(view));
            }
        }
    }

    private void report(JsonObject object, String what) {
        object.unread().forEach(key -> unmodelled.add("\"" + key + "\" of " + what));
    }

    /** The name of an object; an absent or empty schema means public. */
    static QualifiedName name(JsonObject object) throws MalformedException {
        Identifier namespace =
                object.optionalText("schema").filter(text -> !text.isEmpty()).isPresent()
                        ? object.identifier("schema")
                        : Namespace.PUBLIC;
        return new QualifiedName(namespace, object.identifier("name"));
    }
}
