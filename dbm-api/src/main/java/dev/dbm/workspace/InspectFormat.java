package dev.dbm.workspace;

/** How {@link Workspace#inspect} writes a schema. */
public enum InspectFormat {
    /** For people: every object, columns in columns, with keys, references and comments. */
    TEXT,
    /** The objects as a snapshot holds them; {@link DiffSide#snapshot} reads the text back. */
    JSON,
    /** One SQL script that makes the schema in an empty database. */
    SQL,
    /** An entity relationship diagram for Mermaid, which GitHub and others draw: tables, columns, keys and references. */
    MERMAID,
    /** Database Markup Language, which dbdiagram.io and others draw: enums, tables, columns, keys, indexes and references. */
    DBML,
    /** A drawing: tables, columns, keys and references; needs {@code dev.dbm:dbm-diagram} on the class path. */
    SVG
}
