package dev.dbm.studio.rows;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Domain;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done with the values of a type, and how they are shown. */
public enum TypeFamily {
    /** Text. */
    TEXT,
    /** Numbers. */
    NUMBER,
    /** Dates, times and intervals. */
    TIME,
    /** True and false. */
    BOOLEAN,
    /** One of some labels. */
    ENUM,
    /** UUIDs. */
    UUID,
    /** JSON as it was written. */
    JSON,
    /** JSON that is searched. */
    JSONB,
    /** Arrays. */
    ARRAY,
    /** Bytes. */
    BYTEA,
    /** Everything else: what its text tells. */
    OTHER;

    private static final Set<String> TEXTS =
            Set.of("text", "character varying", "character", "bpchar", "name", "citext", "\"char\"");

    private static final Set<String> NUMBERS = Set.of(
            "smallint", "integer", "bigint", "numeric", "real", "double precision", "oid", "money", "xid8", "pg_lsn");

    private static final Set<String> TIMES = Set.of(
            "date",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval");

    /** Built-in types that no b-tree orders. */
    private static final Set<String> WITHOUT_ORDER = Set.of(
            "json",
            "jsonpath",
            "xml",
            "point",
            "line",
            "lseg",
            "box",
            "path",
            "polygon",
            "circle",
            "xid",
            "cid",
            "aclitem");

    /** Returns the family of a type; a domain is what it narrows. */
    static TypeFamily of(Schema schema, DataType type) {
        if (type.array()) {
            return ARRAY;
        }
        Optional<SchemaObject> entry = entry(schema, type);
        if (entry.isPresent() && entry.get() instanceof Domain domain) {
            return of(schema, domain.type());
        }
        if (entry.isPresent() && entry.get() instanceof EnumType) {
            return ENUM;
        }
        if (type.builtIn()) {
            return builtIn(type.name().value());
        }
        return TEXTS.contains(type.name().value()) ? TEXT : OTHER;
    }

    private static Optional<SchemaObject> entry(Schema schema, DataType type) {
        return type.reference().flatMap(schema::resolve).flatMap(schema::find);
    }

    /** Returns what a domain narrows in the end; empty for types other than domains. */
    static Optional<DataType> base(Schema schema, DataType type) {
        Optional<SchemaObject> entry = type.array() ? Optional.empty() : entry(schema, type);
        return (entry.isPresent() && entry.get() instanceof Domain domain)
                ? base(schema, domain.type()).or(() -> Optional.of(domain.type()))
                : Optional.empty();
    }

    private static TypeFamily builtIn(String full) {
        // The fields of an interval and the precision of a time are part of the name in the middle.
        String name = full.startsWith("interval") ? "interval" : full;
        if (TEXTS.contains(name)) {
            return TEXT;
        }
        if (NUMBERS.contains(name)) {
            return NUMBER;
        }
        if (TIMES.contains(name)) {
            return TIME;
        }
        return switch (name) {
            case "boolean" -> BOOLEAN;
            case "uuid" -> UUID;
            case "json" -> JSON;
            case "jsonb" -> JSONB;
            case "bytea" -> BYTEA;
            case String other -> OTHER;
        };
    }

    /** Returns the labels that values of a type may have, in their order; none for types other than enums. */
    static List<String> labels(Schema schema, DataType type) {
        Optional<SchemaObject> entry = type.array() ? Optional.empty() : entry(schema, type);
        if (entry.isPresent() && entry.get() instanceof Domain domain) {
            return labels(schema, domain.type());
        }
        return (entry.isPresent() && entry.get() instanceof EnumType values) ? values.labels() : List.of();
    }

    /** Returns whether rows can be sorted by a type. */
    static boolean ordered(Schema schema, DataType type) {
        Optional<SchemaObject> entry = entry(schema, type);
        return (entry.isPresent() && entry.get() instanceof Domain domain)
                ? ordered(schema, domain.type())
                : !(type.builtIn() && WITHOUT_ORDER.contains(type.name().value()));
    }

    /** Returns what rows can be filtered by, the usual first; whether there is a value comes last. */
    public List<FilterOperator> operators() {
        return switch (this) {
            case TEXT ->
                List.of(
                        FilterOperator.CONTAINS,
                        FilterOperator.STARTS,
                        FilterOperator.EQUAL,
                        FilterOperator.NOT_EQUAL,
                        FilterOperator.REGEX,
                        FilterOperator.IN,
                        FilterOperator.LESS,
                        FilterOperator.GREATER);
            case NUMBER ->
                List.of(
                        FilterOperator.EQUAL,
                        FilterOperator.NOT_EQUAL,
                        FilterOperator.LESS,
                        FilterOperator.AT_MOST,
                        FilterOperator.GREATER,
                        FilterOperator.AT_LEAST,
                        FilterOperator.BETWEEN,
                        FilterOperator.IN);
            case TIME ->
                List.of(
                        FilterOperator.EQUAL,
                        FilterOperator.LESS,
                        FilterOperator.AT_MOST,
                        FilterOperator.GREATER,
                        FilterOperator.AT_LEAST,
                        FilterOperator.BETWEEN);
            case BOOLEAN -> List.of(FilterOperator.EQUAL);
            case ENUM ->
                List.of(
                        FilterOperator.IN,
                        FilterOperator.EQUAL,
                        FilterOperator.NOT_EQUAL,
                        FilterOperator.LESS,
                        FilterOperator.GREATER);
            case UUID -> List.of(FilterOperator.EQUAL, FilterOperator.IN, FilterOperator.LESS, FilterOperator.GREATER);
            case JSON -> List.of(FilterOperator.CONTAINS, FilterOperator.PATH);
            case JSONB -> List.of(FilterOperator.HOLDS, FilterOperator.PATH, FilterOperator.CONTAINS);
            case ARRAY -> List.of(FilterOperator.ELEMENT, FilterOperator.HOLDS, FilterOperator.EQUAL);
            case BYTEA -> List.of(FilterOperator.LENGTH_AT_LEAST, FilterOperator.LENGTH_AT_MOST, FilterOperator.EQUAL);
            case OTHER -> List.of(FilterOperator.CONTAINS, FilterOperator.STARTS);
        };
    }
}
