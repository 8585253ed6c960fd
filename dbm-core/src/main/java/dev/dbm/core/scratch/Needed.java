package dev.dbm.core.scratch;

import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The part of a schema that some of its objects cannot be created without. */
final class Needed {
    private Needed() {}

    /** Returns the objects with their tables and all their columns, but not what else hangs on those tables. */
    static Schema by(Schema schema, Set<ObjectId> objects) {
        Set<ObjectId> tables = new TreeSet<>();
        objects.forEach(id -> schema.find(id).flatMap(SchemaObject::owner).ifPresent(tables::add));
        List<SchemaObject> kept = new ArrayList<>();
        for (SchemaObject object : schema.objects().values()) {
            boolean wanted = objects.contains(object.id()) || tables.contains(object.id());
            switch (object) {
                case Namespace namespace -> kept.add(namespace);
                case EnumType type -> kept.add(type);
                case Sequence sequence -> kept.add(wanted ? sequence : sequence.withOwnedBy(Optional.empty()));
                case Column column
                when !wanted && tables.contains(ObjectId.table(column.table())) -> kept.add(bare(column));
                case SchemaObject other when wanted -> kept.add(other);
                case SchemaObject other -> {}
            }
        }
        return Schema.of(kept);
    }

    private static Column bare(Column column) {
        return column.value() instanceof ColumnValue.Identity ? column : column.withValue(new ColumnValue.None());
    }
}
