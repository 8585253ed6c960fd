package dev.dbm.schema;

/** One key of an index. */
public sealed interface IndexKey {
    /** Returns how the index treats this key. */
    KeyOptions options();

    /**
     * A column.
     *
     * @param column the column's name
     * @param options how the index treats it
     */
    record ColumnKey(Identifier column, KeyOptions options) implements IndexKey {}

    /**
     * An expression over columns.
     *
     * @param expression the expression, without the parentheses around it
     * @param options how the index treats it
     */
    record ExpressionKey(SqlExpression expression, KeyOptions options) implements IndexKey {}
}
