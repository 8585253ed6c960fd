package dev.dbm.core.pull;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dbm.core.declare.JavaTypes;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The Java type of a column, and what an annotation has to add to it.
 *
 * @param type the type of a value that is there
 * @param written the type in SQL, where the Java type does not lead back to it
 * @param storage how a value without a Java type of its own is kept
 */
public record JavaType(TypeName type, Optional<String> written, Storage storage) {
    /** How a value is kept. */
    public enum Storage {
        /** As its Java type says, or as is written. */
        PLAIN,
        /** As JSON. */
        JSON
    }

    /** Of the classes that become one type, the one that says most about it. */
    private static final List<Class<?>> PREFERRED = List.of(
            boolean.class,
            short.class,
            int.class,
            long.class,
            float.class,
            double.class,
            char.class,
            String.class,
            UUID.class,
            BigDecimal.class,
            byte[].class,
            BitSet.class,
            Instant.class,
            LocalDateTime.class,
            LocalDate.class,
            LocalTime.class,
            OffsetTime.class,
            Duration.class,
            InetAddress.class);

    private static final Map<DataType, Class<?>> CLASSES = classes();

    /** What a person writes for the types with long names. */
    private static final Map<String, String> SHORT_NAMES = Map.of(
            "character varying", "varchar",
            "character", "char",
            "bit varying", "varbit",
            "timestamp with time zone", "timestamptz",
            "timestamp without time zone", "timestamp",
            "time with time zone", "timetz",
            "time without time zone", "time");

    private static final DataType JSONB = DataType.parse("jsonb");

    /** Returns what a column of a type is in Java. */
    public static JavaType of(DataType type, Schema schema, SourceNames names) {
        if (type.equals(JSONB)) {
            return new JavaType(ClassName.get(String.class), Optional.empty(), Storage.JSON);
        }
        Optional<TypeName> own = element(type.element(), schema, names);
        if (own.isPresent()) {
            return new JavaType(type.array() ? list(own.get()) : own.get(), Optional.empty(), Storage.PLAIN);
        }
        TypeName near =
                element(type.element().withoutModifiers(), schema, names).orElse(ClassName.get(String.class));
        return new JavaType(type.array() ? list(near) : near, Optional.of(written(type)), Storage.PLAIN);
    }

    private static Optional<TypeName> element(DataType type, Schema schema, SourceNames names) {
        Optional<ClassName> declared = type.reference()
                .flatMap(reference -> schema.resolve(reference))
                .filter(id -> type.modifiers().isEmpty())
                .flatMap(names::type)
                .filter(found -> isTypeOfValues(type, schema));
        return declared.<TypeName>map(found -> found)
                .or(() -> Optional.ofNullable(CLASSES.get(type)).map(TypeName::get));
    }

    /** A table's row type is a type, too, but no component can be of its record. */
    private static boolean isTypeOfValues(DataType type, Schema schema) {
        return type.reference()
                .flatMap(schema::resolve)
                .map(ObjectId::kind)
                .filter(kind ->
                        kind == ObjectKind.ENUM || kind == ObjectKind.DOMAIN || kind == ObjectKind.COMPOSITE_TYPE)
                .isPresent();
    }

    private static TypeName list(TypeName element) {
        boolean array = element instanceof ArrayTypeName;
        return ParameterizedTypeName.get(ClassName.get(List.class), array ? element : element.box());
    }

    /** Returns a type as a person writes it in SQL. */
    static String written(DataType type) {
        String shorter = type.builtIn()
                ? SHORT_NAMES.getOrDefault(type.name().value(), type.name().value())
                        + type.modifiers().map(inner -> "(" + inner + ")").orElse("")
                        + (type.array() ? "[]" : "")
                : type.text();
        return reads(shorter, type) ? shorter : type.text();
    }

    private static boolean reads(String text, DataType type) {
        try {
            return DataType.parse(text).equals(type);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<DataType, Class<?>> classes() {
        Map<DataType, Class<?>> classes = new HashMap<>();
        PREFERRED.forEach(type -> classes.put(DataType.parse(table(type)), type));
        return classes;
    }

    private static String table(Class<?> type) {
        String text = JavaTypes.table().get(type);
        if (text == null) {
            throw new IllegalStateException("No type for " + type);
        }
        return text;
    }
}
