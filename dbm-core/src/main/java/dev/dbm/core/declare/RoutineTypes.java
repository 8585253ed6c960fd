package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the types of arguments and results. They identify a function, so that a type is always known with its namespace. */
final class RoutineTypes {
    private final Pass pass;
    private final Map<Class<?>, QualifiedName> declared;

    /**
     * Knows the declared types.
     *
     * @param declared the names of the types that classes declare, those of the rows of tables included
     */
    RoutineTypes(Pass pass, Map<Class<?>, QualifiedName> declared) {
        this.pass = pass;
        this.declared = declared;
    }

    /** Returns what the elements of a stream are; empty for all that is no stream. */
    static Optional<Type> streamed(Type type) {
        return type instanceof ParameterizedType stream && stream.getRawType() == Stream.class
                ? Optional.of(stream.getActualTypeArguments()[0])
                : Optional.empty();
    }

    /** Returns what a Java type becomes, or nothing if that is unknown; that is reported. */
    Optional<DataType> of(Type type, Place place) {
        if (type == void.class) {
            return Optional.of(DataType.parse("void"));
        }
        Optional<DataType> found = type instanceof Class<?> plain && declared.containsKey(plain)
                ? Optional.of(DataType.of(declared.get(plain)))
                : JavaTypes.of(
                        type, inner -> Optional.ofNullable(declared.get(inner)).map(DataType::of));
        if (found.isEmpty()) {
            pass.problem(
                    ErrorCode.TYPE_UNKNOWN,
                    place,
                    "No type can be derived from " + type.getTypeName(),
                    "Give it explicitly: @Argument(type = \"text\") for an argument, returns = \"text\" for a result.");
        }
        return found;
    }

    /** Returns the type that a text means, or nothing if it is none; that is reported. */
    Optional<DataType> written(String text, Place place, QualifiedName routine) {
        DataType type;
        try {
            type = DataType.parse(text);
        } catch (IllegalArgumentException e) {
            pass.problem(
                    ErrorCode.TYPE_TEXT_INVALID,
                    place,
                    "\"%s\" is no type".formatted(text),
                    "Write a type as CREATE FUNCTION takes it, for example \"numeric\" or \"shop.mood[]\".");
            return Optional.empty();
        }
        if (type.namespace().isPresent() || type.builtIn() || text.startsWith("pg_catalog.")) {
            return Optional.of(type);
        }
        Optional<DataType> known = Stream.of(routine.namespace(), Namespace.PUBLIC)
                .map(space -> new QualifiedName(space, type.name()))
                .filter(declared::containsValue)
                .findFirst()
                .map(type::withName);
        if (known.isEmpty()) {
            pass.problem(
                    ErrorCode.TYPE_TEXT_INVALID,
                    place,
                    "\"%s\" is neither a type of PostgreSQL's own nor declared".formatted(text),
                    "Name it with its namespace, for example \"public.%s\".".formatted(type.name()));
        }
        return known;
    }

    /** Returns the types of a list, all that are any. */
    List<DataType> written(String[] texts, Place place, QualifiedName routine) {
        return Stream.of(texts)
                .flatMap(text -> written(text, place, routine).stream())
                .map(DataType::ofArgument)
                .toList();
    }
}
