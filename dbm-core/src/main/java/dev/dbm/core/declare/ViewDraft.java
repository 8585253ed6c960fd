package dev.dbm.core.declare;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.RelationKind;
import java.util.List;

/**
 * A record that takes the rows of a view.
 *
 * @param kind what kind of view
 * @param table its components and the columns that they name
 * @param returned the columns that its query has to give, in order
 */
record ViewDraft(RelationKind kind, TableDraft table, List<ReturnedColumn> returned) {
    /** Copies the list. */
    ViewDraft {
        returned = List.copyOf(returned);
    }

    ObjectId id() {
        return kind.id(table.name());
    }
}
