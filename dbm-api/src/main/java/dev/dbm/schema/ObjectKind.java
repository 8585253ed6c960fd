package dev.dbm.schema;

/** The kinds of things that an {@link ObjectId} names; the order is the one in which plans break ties. */
public enum ObjectKind {
    /** {@code CREATE SCHEMA}. */
    NAMESPACE("schema"),
    /** An enumerated type. */
    ENUM("enum"),
    /** A label of an enumerated type; named only by a rename, never an entry. */
    ENUM_LABEL("enum label"),
    /** A sequence, except those of identity columns. */
    SEQUENCE("sequence"),
    /** An ordinary table. */
    TABLE("table"),
    /** A column of a table. */
    COLUMN("column"),
    /** A primary key. */
    PRIMARY_KEY("primary key"),
    /** A unique constraint. */
    UNIQUE("unique constraint"),
    /** A check constraint. */
    CHECK("check"),
    /** An index that belongs to no constraint. */
    INDEX("index"),
    /** A foreign key. */
    FOREIGN_KEY("foreign key"),
    /** Any type by its name; what a column refers to. Resolves to an {@link #ENUM} or {@link #TABLE} entry or is external. */
    TYPE("type"),
    /** A function; external. */
    FUNCTION("function"),
    /** A collation; external. */
    COLLATION("collation"),
    /** An operator class; external. */
    OPERATOR_CLASS("operator class");

    private final String label;

    ObjectKind(String label) {
        this.label = label;
    }

    /** Returns the word for people: lower case, singular. */
    public String label() {
        return label;
    }
}
