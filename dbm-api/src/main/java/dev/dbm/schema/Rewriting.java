package dev.dbm.schema;

/** What names and texts become when an object is copied; each method returns its argument unless overridden. */
public interface Rewriting {
    /** Returns the new name of a namespace object; names inside it go through the other methods. */
    default Identifier namespace(Identifier name) {
        return name;
    }

    /** Returns the new name of a table, view, sequence or index. */
    default QualifiedName relation(QualifiedName name) {
        return name;
    }

    /** Returns the new name of a type. */
    default QualifiedName type(QualifiedName name) {
        return name;
    }

    /** Returns the new name of a collation. */
    default QualifiedName collation(QualifiedName name) {
        return moved(ObjectId.of(ObjectKind.COLLATION, name)).relation();
    }

    /** Returns the new form of a column's type. */
    default DataType dataType(DataType type) {
        return type;
    }

    /** Returns the new name of a column; the table's name is the old one. */
    default Identifier column(QualifiedName table, Identifier column) {
        return column;
    }

    /** Returns the new name of a constraint; the table's name is the old one. */
    default Identifier constraint(QualifiedName table, Identifier name) {
        return name;
    }

    /** Returns the new text of a label; the type's name is the old one. */
    default String label(QualifiedName type, String label) {
        return label;
    }

    /** Returns the new text of an expression that stands in an object of this table; the table's name is the old one. */
    default SqlExpression expression(QualifiedName table, SqlExpression expression) {
        return expression;
    }

    /** Returns the new text of a whole statement, such as the query of a view. */
    default SqlExpression statement(SqlExpression statement) {
        return statement;
    }

    /** Returns the new id of an object, for what the other methods say nothing of: the names of functions, triggers, policies. */
    default ObjectId moved(ObjectId id) {
        return id;
    }
}
