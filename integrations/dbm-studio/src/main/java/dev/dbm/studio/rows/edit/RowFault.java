package dev.dbm.studio.rows.edit;

import dev.dbm.schema.Identifier;
import dev.dbm.studio.rows.RowLine;
import java.util.List;

/** Why a change was not made. */
public sealed interface RowFault {
    /** Returns which of the changes, from 0. */
    int change();

    /**
     * The server refuses it.
     *
     * @param change which of the changes
     * @param columns whose values are at fault; empty where the server does not tell
     * @param message what the server says
     */
    record Invalid(int change, List<Identifier> columns, String message) implements RowFault {
        /** Copies the list. */
        public Invalid {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Somebody changed the row since it was seen.
     *
     * @param change which of the changes
     * @param theirs the row as it is now
     */
    record Conflict(int change, RowLine theirs) implements RowFault {}

    /**
     * The row is not there any more, or has another key.
     *
     * @param change which of the changes
     */
    record Gone(int change) implements RowFault {}
}
