package dev.dbm.core.kind;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which kinds of objects a project manages: tables and what belongs to them always, every other kind once one of it is declared. What is not covered is left
 * alone, and reported, like what dbm does not model. What belongs to the server is managed one by one.
 *
 * @param kinds the kinds that are managed
 * @param shared what is managed of the server
 */
public record Coverage(Set<ObjectKind> kinds, Set<ObjectId> shared) {
    private static final Set<ObjectKind> ALWAYS = Collections.unmodifiableSet(EnumSet.of(
            ObjectKind.NAMESPACE,
            ObjectKind.ENUM,
            ObjectKind.SEQUENCE,
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.PRIMARY_KEY,
            ObjectKind.UNIQUE,
            ObjectKind.CHECK,
            ObjectKind.INDEX,
            ObjectKind.FOREIGN_KEY));

    /** Copies the sets. */
    public Coverage {
        shared = Set.copyOf(shared);
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** Returns what a project manages that declares, or has declared, these schemas. */
    public static Coverage of(Schema... declared) {
        Set<ObjectKind> kinds = EnumSet.copyOf(ALWAYS);
        Set<ObjectId> shared = new HashSet<>();
        for (Schema schema : declared) {
            for (ObjectId id : schema.objects().keySet()) {
                if (id.scope() == Scope.SERVER) {
                    shared.add(id);
                } else {
                    kinds.add(id.kind());
                }
            }
        }
        return new Coverage(kinds, shared);
    }

    /** Returns that only tables and what belongs to them is managed. */
    public static Coverage ofTables() {
        return new Coverage(ALWAYS, Set.of());
    }

    /** Returns whether an entry of a schema is managed: its kind is, it can be declared, and so is what it belongs to. */
    public boolean covers(SchemaObject object, Schema schema) {
        if (object.id().scope() == Scope.SERVER) {
            return shared.contains(object.id());
        }
        Optional<SchemaObject> owner = object.owner().flatMap(schema::find);
        return kinds.contains(object.id().kind())
                && !isUndeclarable(object, schema)
                && owner.map(one -> covers(one, schema)).orElse(true);
    }

    /** A key into a table that no kind reads, a partitioned one for example, cannot be declared: there is no record to refer to. */
    private static boolean pointsOutside(SchemaObject object, Schema schema) {
        return object.id().kind() == ObjectKind.FOREIGN_KEY
                && object.references().stream()
                        .filter(reference -> reference.kind() == ObjectKind.TABLE)
                        .anyMatch(table -> schema.find(table).isEmpty());
    }

    /** Nor can what was granted on something that an extension has brought: there is nothing to declare it on. */
    private static boolean isUndeclarable(SchemaObject object, Schema schema) {
        boolean onExtension = object.id().kind() == ObjectKind.GRANT
                && object.owner()
                        .filter(owner -> owner.kind() == ObjectKind.EXTENSION)
                        .isPresent();
        return onExtension || pointsOutside(object, schema);
    }

    /** Returns the entries of a schema that are managed. */
    public Schema in(Schema schema) {
        List<SchemaObject> covered = schema.objects().values().stream()
                .filter(object -> covers(object, schema))
                .toList();
        return covered.size() == schema.objects().size() ? schema : Schema.of(covered);
    }

    /** Returns whether an entry of a schema is itself not managed, and not only a member of what is not. */
    public boolean leaves(SchemaObject object, Schema schema) {
        return !kinds.contains(object.id().kind()) || isUndeclarable(object, schema);
    }
}
