package dev.dbm.core.diff;

import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What has a name inside an entry of a schema and is no entry itself: the labels of an enum, the sequence of an identity column. */
final class Parts {
    private static final Map<ObjectKind, ObjectKind> IN_TYPES =
            Map.of(ObjectKind.ENUM_LABEL, ObjectKind.ENUM, ObjectKind.ATTRIBUTE, ObjectKind.COMPOSITE_TYPE);

    private final Schema schema;
    private final Map<ObjectId, ObjectId> entries = new HashMap<>();

    private Parts(Schema schema) {
        this.schema = schema;
    }

    static Parts of(Schema schema) {
        Parts parts = new Parts(schema);
        for (SchemaObject object : schema.objects().values()) {
            Kinds.of(object).parts(object).forEach(part -> parts.entries.put(part, object.id()));
        }
        return parts;
    }

    /** Returns the parts, each with the entry that it is in. */
    Map<ObjectId, ObjectId> entries() {
        return entries;
    }

    /** Returns the entry that a part is in; empty for what is no part. */
    Optional<ObjectId> entry(ObjectId part) {
        return Optional.ofNullable(entries.get(part));
    }

    /** Returns whether the schema has an entry, or a part of one. */
    boolean has(ObjectId id) {
        return schema.objects().containsKey(id) || entries.containsKey(id);
    }

    /** Returns the ids of all that a member or a label may be in; only one of them is there. */
    static Stream<ObjectId> holders(ObjectId id) {
        return IN_TYPES.containsKey(id.kind())
                ? Stream.of(holder(id))
                : Stream.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)
                        .map(kind -> ObjectId.of(kind, id.relation()));
    }

    /** Returns the id of what a label is in, or a member if it is a table's. */
    static ObjectId holder(ObjectId id) {
        return ObjectId.of(IN_TYPES.getOrDefault(id.kind(), ObjectKind.TABLE), id.relation());
    }
}
