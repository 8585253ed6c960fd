package dev.dbm.core.declare;

import dev.dbm.schema.DataType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which PostgreSQL type a Java type becomes when {@code @Column(type = "…")} does not say.
 *
 * <p>docs/annotations.md holds the same table. Arrays and {@code List<T>} become arrays of what their elements become; {@code byte[]} is {@code bytea}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">Data types</a>
 */
public final class JavaTypes {
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(byte.class, "smallint"),
            Map.entry(Byte.class, "smallint"),
            Map.entry(short.class, "smallint"),
            Map.entry(Short.class, "smallint"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "bigint"),
            Map.entry(Long.class, "bigint"),
            Map.entry(float.class, "real"),
            Map.entry(Float.class, "real"),
            Map.entry(double.class, "double precision"),
            Map.entry(Double.class, "double precision"),
            Map.entry(char.class, "character(1)"),
            Map.entry(Character.class, "character(1)"),
            Map.entry(String.class, "text"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(BigDecimal.class, "numeric"),
            Map.entry(BigInteger.class, "numeric"),
            Map.entry(byte[].class, "bytea"),
            Map.entry(BitSet.class, "bit varying"),
            Map.entry(Instant.class, "timestamp with time zone"),
            Map.entry(OffsetDateTime.class, "timestamp with time zone"),
            Map.entry(ZonedDateTime.class, "timestamp with time zone"),
            Map.entry(LocalDateTime.class, "timestamp without time zone"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time without time zone"),
            Map.entry(OffsetTime.class, "time with time zone"),
            Map.entry(Duration.class, "interval"),
            Map.entry(Period.class, "interval"),
            Map.entry(Year.class, "integer"),
            Map.entry(java.util.Date.class, "timestamp with time zone"),
            Map.entry(java.sql.Timestamp.class, "timestamp without time zone"),
            Map.entry(java.sql.Date.class, "date"),
            Map.entry(java.sql.Time.class, "time without time zone"),
            Map.entry(InetAddress.class, "inet"),
            Map.entry(Inet4Address.class, "inet"),
            Map.entry(Inet6Address.class, "inet"));

    /** Jackson's trees, of both generations; by name, for neither need be on the class path. */
    private static final Set<String> JSON_NODES =
            Set.of("tools.jackson.databind.JsonNode", "com.fasterxml.jackson.databind.JsonNode");

    private JavaTypes() {}

    /** Returns the classes that have a type of their own, with its text. */
    public static Map<Class<?>, String> table() {
        return TYPES;
    }

    /**
     * Returns the type a Java type becomes; empty if there is none.
     *
     * @param declared gives the type of a declared enum, domain or composite type
     */
    static Optional<DataType> of(Type type, Function<Class<?>, Optional<DataType>> declared) {
        Optional<Type> element = elementOf(type);
        if (element.isPresent()) {
            return of(element.get(), declared)
                    .filter(found -> !isNestedList(element.get()))
                    .map(DataType::asArray);
        }
        if (!(type instanceof Class<?> plain)) {
            return Optional.empty();
        }
        if (plain.isEnum() || DeclaredTypes.isDeclared(plain)) {
            return declared.apply(plain);
        }
        if (isJson(plain)) {
            return Optional.of(DataType.parse("jsonb"));
        }
        return Optional.ofNullable(TYPES.get(plain)).map(DataType::parse);
    }

    /** Returns the class a column's values are of, below arrays and lists; empty for type variables and the like. */
    static Optional<Class<?>> innermost(Type type) {
        Optional<Type> element = elementOf(type);
        if (element.isPresent()) {
            return innermost(element.get());
        }
        return type instanceof Class<?> plain ? Optional.of(plain) : Optional.empty();
    }

    private static Optional<Type> elementOf(Type type) {
        if (type instanceof Class<?> plain && plain.isArray() && plain != byte[].class) {
            return Optional.of(plain.getComponentType());
        }
        if (type instanceof GenericArrayType array) {
            return Optional.of(array.getGenericComponentType());
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Optional.of(list.getActualTypeArguments()[0]);
        }
        return Optional.empty();
    }

    /** A list of lists may be ragged, which a PostgreSQL array cannot be; a Java array of arrays is taken at its word. */
    private static boolean isNestedList(Type element) {
        return element instanceof ParameterizedType;
    }

    private static boolean isJson(Class<?> plain) {
        for (Class<?> type = plain; type != null; type = type.getSuperclass()) {
            if (JSON_NODES.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
