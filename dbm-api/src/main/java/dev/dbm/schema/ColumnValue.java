package dev.dbm.schema;

/** What fills a column when an INSERT does not. */
public sealed interface ColumnValue {
    /** Nothing: the column is null unless given. */
    record None() implements ColumnValue {}

    /**
     * An expression, computed at each INSERT.
     *
     * @param expression the expression
     */
    record Default(SqlExpression expression) implements ColumnValue {}

    /**
     * An expression over other columns; never written by an INSERT.
     *
     * @param expression the expression
     * @param storage stored or virtual
     */
    record Generated(SqlExpression expression, Storage storage) implements ColumnValue {}

    /**
     * A sequence of the column's own.
     *
     * @param mode whether an INSERT may give a value
     * @param sequence the name of the sequence; it is always in the table's namespace
     * @param options how it counts
     */
    record Identity(IdentityMode mode, Identifier sequence, SequenceOptions options) implements ColumnValue {}
}
