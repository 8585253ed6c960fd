package dev.dbm.schema;

/** One key of an index. */
public sealed interface IndexKey {
    /** Returns how the index treats this key. */
    KeyOptions options();

    /** Returns this key with other options. */
    default IndexKey with(KeyOptions other) {
        return switch (this) {
            case ColumnKey(var column, var options) -> new ColumnKey(column, other);
            case ExpressionKey(var expression, var options) -> new ExpressionKey(expression, other);
        };
    }

    /** Returns this key of a relation with every name and text replaced as the rewriting says. */
    default IndexKey rewritten(Rewriting rewriting, QualifiedName relation) {
        return switch (this) {
            case ColumnKey(var column, var options) ->
                new ColumnKey(rewriting.column(relation, column), options.rewritten(rewriting));
            case ExpressionKey(var expression, var options) ->
                new ExpressionKey(rewriting.expression(relation, expression), options.rewritten(rewriting));
        };
    }

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
