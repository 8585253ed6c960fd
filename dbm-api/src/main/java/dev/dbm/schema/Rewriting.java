package dev.dbm.schema;

/** What names and texts become when an object is copied; each method returns its argument unless overridden. */
public interface Rewriting {
    /** Returns the new name of a namespace object; names inside it go through the other methods. */
    default Identifier namespace(Identifier name) {
        return name;
    }

    /** Returns the new name of a table, sequence or index. */
    default QualifiedName relation(QualifiedName name) {
        return name;
    }

    /** Returns the new name of an enumerated type. */
    default QualifiedName type(QualifiedName name) {
        return name;
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
}
