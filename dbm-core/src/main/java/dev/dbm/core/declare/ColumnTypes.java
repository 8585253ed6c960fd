package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.Table;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Tells the type of a column. */
final class ColumnTypes {
    private static final Set<String> SERIALS =
            Set.of("serial", "serial2", "serial4", "serial8", "smallserial", "bigserial");
    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private final Pass pass;
    private final DeclaredTypes types;

    /** Knows the declared types. */
    ColumnTypes(Pass pass, DeclaredTypes types) {
        this.pass = pass;
        this.types = types;
    }

    /** Returns the type, or nothing if there is none; that is reported. */
    Optional<DataType> of(RecordComponent component, Place place, Identifier namespace) {
        if (OPTIONALS.contains(component.getType())) {
            String type = component.getGenericType().getTypeName();
            pass.problem(
                    ErrorCode.COMPONENT_OPTIONAL,
                    place,
                    "A column cannot be of %s".formatted(type.replaceAll("\\b[a-z]\\w*\\.", "")),
                    "Write @Nullable %s %s; @Nullable of any package will do."
                            .formatted(content(component), component.getName()));
            return Optional.empty();
        }
        Column column = component.getAnnotation(Column.class);
        boolean json = component.isAnnotationPresent(Json.class);
        if (column == null || column.type().isEmpty()) {
            return json ? Optional.of(DataType.parse("jsonb")) : derived(component, place);
        }
        if (json) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    place,
                    "@Json beside @Column(type = \"%s\")".formatted(column.type()),
                    "Keep one of the two; @Json means jsonb.");
        }
        return written(column.type(), place, namespace);
    }

    /** Returns the type that a text names, or nothing if it is none; that is reported. */
    Optional<DataType> written(String text, Place place, Identifier namespace) {
        DataType type;
        try {
            type = DataType.parse(text);
        } catch (IllegalArgumentException e) {
            pass.problem(
                    ErrorCode.TYPE_TEXT_INVALID,
                    place,
                    "\"%s\" is no type".formatted(text),
                    "Write a type as CREATE TABLE takes it, for example \"numeric(12,2)\", without default and"
                            + " constraints.");
            return Optional.empty();
        }
        if (type.namespace().isEmpty() && SERIALS.contains(type.name().value())) {
            pass.problem(
                    ErrorCode.TYPE_SERIAL,
                    place,
                    "%s is no type but a short form that creates a sequence and a default".formatted(text),
                    "Write @Identity instead of the type. For a column that is serial already: the integer type,"
                        + " @Default(\"nextval('…')\") and @Sequence(value = \"…\", ownedBy = \"…\") on the record.");
            return Optional.empty();
        }
        return Optional.of(resolved(type, namespace));
    }

    /** A type's name without a namespace means a declared type where there is one: in the table's own namespace, else in public. */
    private DataType resolved(DataType type, Identifier namespace) {
        if (type.namespace().isPresent() || type.builtIn()) {
            return type;
        }
        return List.of(namespace, new Identifier("public")).stream()
                .map(space -> new QualifiedName(space, type.name()))
                .filter(types.names()::contains)
                .findFirst()
                .map(type::withName)
                .orElse(type);
    }

    private Optional<DataType> derived(RecordComponent component, Place place) {
        Optional<DataType> type = JavaTypes.of(
                component.getGenericType(), inner -> types.of(inner).map(DataType::of));
        if (type.isEmpty()) {
            reportUnknown(component, place);
        }
        return type;
    }

    private void reportUnknown(RecordComponent component, Place place) {
        Class<?> inner = JavaTypes.innermost(component.getGenericType()).orElse(component.getType());
        if (inner.isEnum() && !inner.isAnnotationPresent(EnumType.class)) {
            pass.problem(
                    ErrorCode.ENUM_NOT_DECLARED,
                    place,
                    "Enum %s has no @EnumType".formatted(inner.getName()),
                    "Put @EnumType on it, or store its names with @Column(type = \"text\").");
        } else if (inner.isAnnotationPresent(Table.class)) {
            pass.problem(
                    ErrorCode.COMPONENT_IS_TABLE,
                    place,
                    "A column cannot hold a row of %s".formatted(inner.getName()),
                    "Hold its key: @References(%s.class) and the key's type.".formatted(inner.getSimpleName()));
        } else if (!inner.isEnum()) {
            pass.problem(
                    ErrorCode.TYPE_UNKNOWN,
                    place,
                    "Column type cannot be derived from "
                            + component.getGenericType().getTypeName(),
                    "Give the type explicitly, for example @Column(type = \"%s\"), or exclude it with @Transient."
                                    .formatted(Collection.class.isAssignableFrom(inner) ? "text[]" : "text")
                            + hint(inner));
        }
    }

    private static String hint(Class<?> inner) {
        if (inner.isRecord() || Map.class.isAssignableFrom(inner)) {
            return "\n@Json stores it as jsonb.";
        }
        return Set.class.isAssignableFrom(inner) || inner == Collection.class
                ? "\nAs a List it would be an array."
                : "";
    }

    private static String content(RecordComponent component) {
        String type = component.getGenericType().getTypeName();
        if (component.getType() != Optional.class) {
            return component.getType() == OptionalInt.class
                    ? "Integer"
                    : component.getType() == OptionalLong.class ? "Long" : "Double";
        }
        int open = type.indexOf('<');
        return open < 0 ? "…" : type.substring(open + 1, type.length() - 1).replaceAll("\\b[a-z]\\w*\\.", "");
    }
}
