package dev.dbm.core.kind;

import dev.dbm.schema.DataType;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.SqlExpression;

/** What the two sides of a comparison know of each other's texts and names. */
public interface Resolution {
    /** Returns an expression by its tokens: without what PostgreSQL does not look at. */
    SqlExpression normal(SqlExpression expression);

    /** Returns a type with its namespace, where either side knows the one type of that name. */
    DataType resolved(DataType type);

    /** Returns an operator class with its namespace, where either side knows the one class of that name. */
    OperatorClass resolved(OperatorClass operatorClass);
}
