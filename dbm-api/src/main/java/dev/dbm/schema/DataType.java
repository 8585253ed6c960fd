package dev.dbm.schema;

import java.util.Optional;

/**
 * The type of a column, in PostgreSQL's own spelling: {@code character varying(20)}, never {@code varchar(20)}.
 *
 * @param namespace the namespace of a type that is not built in; absent for built-in types, and where the declaration leaves it to the search path
 * @param name the name; a built-in type of several words is one name, {@code timestamp with time zone}
 * @param modifiers what stands in parentheses, without spaces: {@code 12,2}
 * @param array whether it is an array of this type; PostgreSQL does not enforce the number of dimensions, so it is not kept
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">Data types</a>
 */
public record DataType(Optional<Identifier> namespace, Identifier name, Optional<String> modifiers, boolean array) {
    /** Returns the type that this text means; synonyms become PostgreSQL's own names.
     *
     * @param text a type as it stands in DDL, for example {@code varchar(20)[]} or {@code app.mood}
     * @throws IllegalArgumentException if the text is no type
     */
    public static DataType parse(String text) {
        return TypeText.parse(text);
    }

    /** Returns the user-defined type of this name. */
    public static DataType of(QualifiedName name) {
        return new DataType(Optional.of(name.namespace()), name.name(), Optional.empty(), false);
    }

    /** Returns whether PostgreSQL itself brings this type. */
    public boolean builtIn() {
        return namespace.isEmpty() && TypeText.isBuiltIn(name.value());
    }

    /** Returns what must exist for this type to be used; empty for built-in types. */
    public Optional<ObjectId> reference() {
        if (builtIn()) {
            return Optional.empty();
        }
        return Optional.of(namespace
                .map(space -> ObjectId.of(ObjectKind.TYPE, space, name))
                .orElseGet(() -> ObjectId.of(ObjectKind.TYPE, name)));
    }

    /** Returns the name with its namespace where it has one. */
    public Optional<QualifiedName> qualifiedName() {
        return namespace.map(space -> new QualifiedName(space, name));
    }

    /** Returns this type under another name. */
    public DataType withName(QualifiedName other) {
        return new DataType(Optional.of(other.namespace()), other.name(), modifiers, array);
    }

    /** Returns the type of one element of an array; any other type itself. */
    public DataType element() {
        return new DataType(namespace, name, modifiers, false);
    }

    /** Returns this type as it is called where its namespace is clear. */
    public DataType withoutNamespace() {
        return new DataType(Optional.empty(), name, modifiers, array);
    }

    /** Returns an array of this type. */
    public DataType asArray() {
        return new DataType(namespace, name, modifiers, true);
    }

    /** Returns this type without its modifiers. */
    public DataType withoutModifiers() {
        return new DataType(namespace, name, Optional.empty(), array);
    }

    /** Returns this type as arguments and results have it: without what stands in parentheses, and without the fields of an interval. */
    public DataType ofArgument() {
        if (!builtIn()) {
            return withoutModifiers();
        }
        return new DataType(
                Optional.empty(), new Identifier(TypeText.ofArgument(name.value())), Optional.empty(), array);
    }

    /** Returns the type as a person writes it in SQL; {@link #parse} reads it back. */
    public String text() {
        return TypeText.write(this);
    }

    /** Returns the type in as few letters as PostgreSQL has for it, for drawings: {@code timestamptz}, {@code varchar(20)}; {@link #parse} reads it back. */
    public String shortText() {
        return TypeText.shorten(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
