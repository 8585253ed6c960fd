package dev.dbm.schema;

/**
 * A column of a table.
 *
 * @param table the table
 * @param column the column's name
 */
public record ColumnRef(QualifiedName table, Identifier column) {
    /** Returns the id of the column. */
    public ObjectId id() {
        return ObjectId.column(table, column);
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
