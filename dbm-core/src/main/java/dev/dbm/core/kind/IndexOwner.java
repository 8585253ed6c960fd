package dev.dbm.core.kind;

import dev.dbm.core.catalog.Row;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import java.util.Optional;

/** Which entry an index is: itself, or the constraint that it was made for. A query that asks has the index as {@code pg_index i}. */
public final class IndexOwner {
    /** What such a query selects. */
    public static final String COLUMNS = "x.relname AS index_name, k.contype AS index_constraint";

    /** Where that comes from. */
    public static final String JOINS = "LEFT JOIN pg_class x ON x.oid = i.indexrelid"
            + " LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')";

    private IndexOwner() {}

    /** Returns the id of the entry; empty where there is no index. The index of a constraint has its name. */
    public static Optional<ObjectId> of(Row row, QualifiedName relation) {
        return Rows.optional(row, "index_name").map(row::named).map(name -> id(row, relation, name));
    }

    private static ObjectId id(Row row, QualifiedName relation, Identifier name) {
        return switch (Rows.optional(row, "index_constraint").orElse("")) {
            case "p" -> ObjectId.of(ObjectKind.PRIMARY_KEY, relation, name);
            case "u" -> ObjectId.of(ObjectKind.UNIQUE, relation, name);
            case "x" -> ObjectId.of(ObjectKind.EXCLUSION, relation, name);
            default -> ObjectId.of(ObjectKind.INDEX, relation.withName(name));
        };
    }
}
