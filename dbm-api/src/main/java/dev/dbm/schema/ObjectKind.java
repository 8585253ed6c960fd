package dev.dbm.schema;

import static dev.dbm.schema.Scope.DATABASE;
import static dev.dbm.schema.Scope.MEMBER;
import static dev.dbm.schema.Scope.SERVER;

/**
 * The kinds of things that an {@link ObjectId} names; the order is the one in which plans break ties. From {@link #TYPE} on they are of things that are no
 * entries of a {@link Schema}: they are referred to, or reported as not modelled.
 */
public enum ObjectKind {
    /** A role; it belongs to the server, so what is there but not declared is nobody's business. */
    ROLE("role", SERVER),
    /** {@code CREATE SCHEMA}. */
    NAMESPACE("namespace", DATABASE),
    /** An extension. */
    EXTENSION("extension", DATABASE),
    /** All that an extension has brought to its namespace, under the extension's name; named only by a rename, never an entry. */
    EXTENSION_OBJECTS("objects of extension"),
    /** A name that an extension has brought to its namespace, of whatever kind; named only by a rename, never an entry. */
    EXTENSION_MEMBER("extension member"),
    /** A collation. */
    COLLATION("collation"),
    /** An enumerated type. */
    ENUM("enum"),
    /** A label of an enumerated type; named only by a rename, never an entry. */
    ENUM_LABEL("enum label", MEMBER),
    /** A domain. */
    DOMAIN("domain"),
    /** A composite type made by {@code CREATE TYPE}. */
    COMPOSITE_TYPE("composite type"),
    /** An attribute of a composite type; named only by a rename, never an entry. */
    ATTRIBUTE("attribute", MEMBER),
    /** A range type. */
    RANGE_TYPE("range type"),
    /** A sequence, except those of identity columns. */
    SEQUENCE("sequence"),
    /** An ordinary table. */
    TABLE("table"),
    /** A column of a table. */
    COLUMN("column", MEMBER),
    /** A primary key. */
    PRIMARY_KEY("primary key", MEMBER),
    /** A unique constraint. */
    UNIQUE("unique constraint", MEMBER),
    /** A check constraint. */
    CHECK("check", MEMBER),
    /** An exclusion constraint. */
    EXCLUSION("exclusion constraint", MEMBER),
    /** An index that belongs to no constraint. */
    INDEX("index"),
    /** A foreign key. */
    FOREIGN_KEY("foreign key", MEMBER),
    /** Extended statistics. */
    STATISTICS("statistics"),
    /** A function. */
    FUNCTION("function"),
    /** A procedure. */
    PROCEDURE("procedure"),
    /** An aggregate function. */
    AGGREGATE("aggregate"),
    /** A view. */
    VIEW("view"),
    /** A materialized view. */
    MATERIALIZED_VIEW("materialized view"),
    /** A trigger. */
    TRIGGER("trigger", MEMBER),
    /** A rewrite rule, except the one that makes a view. */
    RULE("rule", MEMBER),
    /** A row security policy. */
    POLICY("policy", MEMBER),
    /** That a table asks its policies; without a name of its own. */
    ROW_SECURITY("row security", MEMBER),
    /** How the old row is told apart when a change is replicated; without a name of its own. */
    REPLICA_IDENTITY("replica identity", MEMBER),
    /** By which index a table is clustered; without a name of its own. */
    CLUSTERING("clustering", MEMBER),
    /** An event trigger. */
    EVENT_TRIGGER("event trigger", DATABASE),
    /** The comment on what belongs to an object and has no entry: the index of a key, the sequence of an identity column. Without a name of its own. */
    INNER_COMMENT("inner comment", MEMBER),
    /** To whom an object belongs; without a name of its own. */
    OWNER("owner", MEMBER),
    /** What a role may do with an object; its name is the role's. */
    GRANT("grant", MEMBER),
    /** What a role's objects are granted when they are made; its name is the role's. */
    DEFAULT_PRIVILEGES("default privileges", DATABASE),
    /** Any type by its name; what a column refers to. Resolves to an entry that is a type or has one, or is external. */
    TYPE("type"),
    /** A base type, written in C. */
    BASE_TYPE("base type"),
    /** A conversion between encodings. */
    CONVERSION("conversion"),
    /** An operator. */
    OPERATOR("operator"),
    /** An operator class. */
    OPERATOR_CLASS("operator class"),
    /** An operator family. */
    OPERATOR_FAMILY("operator family"),
    /** A text search configuration. */
    TEXT_SEARCH_CONFIGURATION("text search configuration"),
    /** A text search dictionary. */
    TEXT_SEARCH_DICTIONARY("text search dictionary"),
    /** A text search parser. */
    TEXT_SEARCH_PARSER("text search parser"),
    /** A text search template. */
    TEXT_SEARCH_TEMPLATE("text search template"),
    /** A foreign table. */
    FOREIGN_TABLE("foreign table"),
    /** A table that is divided into partitions. */
    PARTITIONED_TABLE("partitioned table"),
    /** A partition of a table. */
    PARTITION("partition"),
    /** A table that inherits from another. */
    INHERITING_TABLE("inheriting table"),
    /** A table of a composite type. */
    TYPED_TABLE("typed table"),
    /** A key or foreign key over a period of time (PostgreSQL 18). */
    TEMPORAL_CONSTRAINT("temporal constraint", MEMBER),
    /** A publication. */
    PUBLICATION("publication", DATABASE),
    /** That a publication has a table; its name is the publication's. */
    PUBLICATION_MEMBER("publication member", MEMBER);

    private final String label;
    private final Scope scope;

    ObjectKind(String label) {
        this(label, Scope.NAMESPACE);
    }

    ObjectKind(String label, Scope scope) {
        this.label = label;
        this.scope = scope;
    }

    /** Returns the word for people: lower case, singular. */
    public String label() {
        return label;
    }

    /** Returns where objects of this kind live. */
    public Scope scope() {
        return scope;
    }
}
