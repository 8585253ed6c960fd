package dev.dbm.core.snapshot;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
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
        @Nullable Class<?> type = RecordShape.permitted(sealed).get(tag);
        if (type == null) {
            throw new MalformedException(line, "unknown \"" + RecordWriter.TAG + "\": " + tag);
        }
        return record(node, type, line);
    }

    private static String tag(JsonNode node, int line) throws MalformedException {
        @Nullable JsonNode tag = node.get(RecordWriter.TAG);
        if (tag == null || !tag.isString()) {
            throw new MalformedException(line, "\"" + RecordWriter.TAG + "\" is missing");
        }
        return tag.stringValue();
    }

    private Object record(JsonNode node, Class<?> type, int line) throws MalformedException {
        RecordShape shape = RecordShape.of(type);
        List<RecordShape.Part> parts = shape.parts();
        @Nullable Object[] arguments = new @Nullable Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordShape.Part part = parts.get(i);
            arguments[i] = component(node.get(part.name()), part, line);
        }
        if (node instanceof ObjectNode object) {
            refuseUnknown(object, shape, line);
        }
        try {
            return shape.constructor().orElseThrow().newInstance(arguments);
        } catch (InvocationTargetException e) {
            @Nullable Throwable cause = e.getCause();
            throw new MalformedException(line, String.valueOf(cause == null ? e : cause.getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not creatable: " + type, e);
        }
    }

    private static void refuseUnknown(ObjectNode object, RecordShape shape, int line) throws MalformedException {
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String name = property.getKey();
            if (!shape.names().contains(name) && !name.equals(RecordWriter.TAG)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new MalformedException(
                    line,
                    shape.name() + " has no "
                            + String.join(", ", unknown.stream().sorted().toList()));
        }
    }

    private Object component(@Nullable JsonNode node, RecordShape.Part part, int line) throws MalformedException {
        Class<?> raw = part.raw();
        if (raw == Optional.class) {
            return node == null ? Optional.empty() : Optional.of(value(node, argument(part.type(), 0), line));
        }
        if (node == null && raw == List.class) {
            return List.of();
        }
        if (node == null && raw == SequencedMap.class) {
            return new LinkedHashMap<>();
        }
        if (node == null && raw.isRecord() && RecordShape.of(raw).mayBeEmpty()) {
            return record(JsonNodeFactory.instance.objectNode(), raw, line);
        }
        if (node == null) {
            throw new MalformedException(line, "\"" + part.name() + "\" is missing");
        }
        return value(node, part.type(), line);
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
