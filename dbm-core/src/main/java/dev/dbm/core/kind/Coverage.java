package dev.dbm.core.kind;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which kinds of objects a project manages: tables and what belongs to them always, every other kind once one of it is declared. What is not covered is left
 * alone, and reported, like what dbm does not model.
 *
 * @param kinds the kinds that are managed
 */
public record Coverage(Set<ObjectKind> kinds) {
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

    /** Copies the set. */
    public Coverage {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** Returns what a project manages that declares, or has declared, these schemas. */
    public static Coverage of(Schema... declared) {
        Set<ObjectKind> kinds = EnumSet.copyOf(ALWAYS);
        for (Schema schema : declared) {
            schema.objects().keySet().forEach(id -> kinds.add(id.kind()));
        }
        return new Coverage(kinds);
    }

    /** Returns that only tables and what belongs to them is managed. */
    public static Coverage ofTables() {
        return new Coverage(ALWAYS);
    }

    /** Returns whether an entry of a schema is managed: its kind is, and so is what it belongs to. */
    public boolean covers(SchemaObject object, Schema schema) {
        Optional<SchemaObject> owner = object.owner().flatMap(schema::find);
        return kinds.contains(object.id().kind())
                && owner.map(one -> covers(one, schema)).orElse(true);
    }

    /** Returns the entries of a schema that are managed. */
    public Schema in(Schema schema) {
        List<SchemaObject> covered = schema.objects().values().stream()
                .filter(object -> covers(object, schema))
                .toList();
        return covered.size() == schema.objects().size() ? schema : Schema.of(covered);
    }

    /** Returns whether an entry is itself of a kind that is not managed, and not only a member of such a one. */
    public boolean leaves(ObjectId id) {
        return !kinds.contains(id.kind());
    }
}
