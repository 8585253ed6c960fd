package dev.dbm.core.declare;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/**
 * A component and the column it becomes.
 *
 * @param component the component
 * @param place where it is
 * @param name the column's name
 * @param type its type; empty if it could not be told, which has been reported
 */
record ColumnDraft(RecordComponent component, Place place, Identifier name, Optional<DataType> type) {}
