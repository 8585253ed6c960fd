package dev.dbm.core.snapshot;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.diff.Settled;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
        try {
            return Schema.of(objects);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(0, String.valueOf(e.getMessage()), e);
        }
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
