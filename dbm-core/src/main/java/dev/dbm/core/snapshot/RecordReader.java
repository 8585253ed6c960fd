package dev.dbm.core.snapshot;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns JSON back into the records that {@link RecordWriter} wrote; refuses what it does not know. */
final class RecordReader {
    private final JsonTree tree;

    RecordReader(JsonTree tree) {
        this.tree = tree;
    }

    /** Returns the record of a sealed type that a node describes. */
    <T> T read(JsonNode node, Class<T> sealed) throws MalformedException {
        return sealed.cast(oneOf(node, sealed, tree.line(node)));
    }

    /** Returns the record of a type that is not sealed. */
    <T> T plain(JsonNode node, Class<T> type) throws MalformedException {
        return type.cast(record(node, type, tree.line(node)));
    }

    private Object oneOf(JsonNode node, Class<?> sealed, int line) throws MalformedException {
        String tag = node.isString() ? node.stringValue() : tag(node, line);
        for (Class<?> permitted : permitted(sealed)) {
            if (permitted.getSimpleName().equals(tag)) {
                return record(node, permitted, line);
            }
        }
        throw new MalformedException(line, "unknown \"" + RecordWriter.TAG + "\": " + tag);
    }

    private static String tag(JsonNode node, int line) throws MalformedException {
        @Nullable JsonNode tag = node.get(RecordWriter.TAG);
        if (tag == null || !tag.isString()) {
            throw new MalformedException(line, "\"" + RecordWriter.TAG + "\" is missing");
        }
        return tag.stringValue();
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        Set<Class<?>> result = new LinkedHashSet<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                result.addAll(permitted(permitted));
            } else {
                result.add(permitted);
            }
        }
        return result;
    }

    private Object record(JsonNode node, Class<?> type, int line) throws MalformedException {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        Set<String> unknown = new HashSet<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> unknown.add(property.getKey()));
        }
        unknown.remove(RecordWriter.TAG);
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            unknown.remove(name);
            arguments[i] = component(node.get(name), components[i].getGenericType(), name, line);
        }
        if (!unknown.isEmpty()) {
            throw new MalformedException(
                    line,
                    type.getSimpleName() + " has no "
                            + String.join(", ", unknown.stream().sorted().toList()));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            @Nullable Throwable cause = e.getCause();
            throw new MalformedException(line, String.valueOf(cause == null ? e : cause.getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not creatable: " + type, e);
        }
    }

    private Object component(@Nullable JsonNode node, Type type, String name, int line) throws MalformedException {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return node == null ? Optional.empty() : Optional.of(value(node, argument(type, 0), line));
        }
        if (node == null && raw == List.class) {
            return List.of();
        }
        if (node == null && raw == SequencedMap.class) {
            return new LinkedHashMap<>();
        }
        if (node == null && raw.isRecord() && mayBeEmpty(raw)) {
            return record(JsonNodeFactory.instance.objectNode(), raw, line);
        }
        if (node == null) {
            throw new MalformedException(line, "\"" + name + "\" is missing");
        }
        return value(node, type, line);
    }

    private static boolean mayBeEmpty(Class<?> record) {
        Set<Class<?>> leftOut = Set.of(Optional.class, List.class, SequencedMap.class);
        return Arrays.stream(record.getRecordComponents()).allMatch(component -> leftOut.contains(component.getType()));
    }

    private Object value(JsonNode node, Type type, int outerLine) throws MalformedException {
        Class<?> raw = raw(type);
        int line = node.isContainer() ? tree.line(node) : outerLine;
        try {
            if (raw == List.class && node instanceof ArrayNode array) {
                List<Object> list = new ArrayList<>();
                for (JsonNode element : array.values()) {
                    list.add(value(element, argument(type, 0), line));
                }
                return list;
            }
            if (raw == SequencedMap.class && node instanceof ObjectNode object) {
                SequencedMap<String, Object> map = new LinkedHashMap<>();
                for (Map.Entry<String, JsonNode> entry : object.properties()) {
                    map.put(entry.getKey(), value(entry.getValue(), argument(type, 1), line));
                }
                return map;
            }
            if (raw.isSealed()) {
                return oneOf(node, raw, line);
            }
            if (node.isString()) {
                return text(node.stringValue(), raw);
            }
            if (raw.isRecord() && node.isObject()) {
                return record(node, raw, line);
            }
            return scalar(node, raw, line);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(line, String.valueOf(e.getMessage()), e);
        }
    }

    private static Object text(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == Identifier.class) {
            return new Identifier(text);
        }
        if (type == QualifiedName.class) {
            return SqlNames.qualified(text)
                    .orElseThrow(() -> new IllegalArgumentException("Not a name with its namespace: " + text));
        }
        if (type == SqlExpression.class) {
            return new SqlExpression(text);
        }
        if (type == DataType.class) {
            return DataType.parse(text);
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
        }
        throw new IllegalArgumentException("not a " + type.getSimpleName() + ": \"" + text + "\"");
    }

    private static Object scalar(JsonNode node, Class<?> type, int line) throws MalformedException {
        if (type == boolean.class && node.isBoolean()) {
            return node.booleanValue();
        }
        if ((type == int.class || type == Integer.class) && node.canConvertToInt()) {
            return node.intValue();
        }
        if (type == long.class && node.canConvertToLong()) {
            return node.longValue();
        }
        throw new MalformedException(line, "not a " + type.getSimpleName() + ": " + node);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
