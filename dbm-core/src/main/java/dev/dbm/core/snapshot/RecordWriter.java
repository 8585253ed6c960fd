package dev.dbm.core.snapshot;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns records into JSON by their components: whatever the model gains is written without a change here. What is absent or empty is left out, a record
 * that has nothing but such components too; a record of a sealed type says in {@code is} which one it is.
 */
final class RecordWriter {
    static final String TAG = "is";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordWriter() {}

    static ObjectNode tagged(Record value) {
        ObjectNode node = NODES.objectNode();
        node.put(TAG, RecordShape.of(value.getClass()).name());
        components(node, value);
        return node;
    }

    static ObjectNode plain(Record value) {
        ObjectNode node = NODES.objectNode();
        components(node, value);
        return node;
    }

    private static void components(ObjectNode node, Record value) {
        for (RecordShape.Part part : RecordShape.of(value.getClass()).parts()) {
            Object content = part.of(value);
            if (content instanceof Optional<?> optional) {
                optional.ifPresent(present -> node.set(part.name(), value(present, sealed(present))));
            } else if (!isEmpty(content)) {
                JsonNode written = value(content, part.sealed());
                if (!written.isObject() || !written.isEmpty()) {
                    node.set(part.name(), written);
                }
            }
        }
    }

    private static boolean isEmpty(Object content) {
        if (content instanceof Collection<?> collection) {
            return collection.isEmpty();
        }
        return content instanceof Map<?, ?> map && map.isEmpty();
    }

    private static boolean sealed(Object value) {
        return RecordShape.isAlternative(value.getClass());
    }

    private static JsonNode value(Object value, boolean tagged) {
        return switch (value) {
            case Identifier name -> NODES.stringNode(name.value());
            case QualifiedName name -> NODES.stringNode(Names.text(name));
            case SqlExpression expression -> NODES.stringNode(expression.text());
            case DataType type -> type(type);
            case String text -> NODES.stringNode(text);
            case Enum<?> constant -> NODES.stringNode(constant.name());
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            case Collection<?> collection -> {
                ArrayNode array = NODES.arrayNode();
                collection.forEach(element -> array.add(value(element, sealed(element))));
                yield array;
            }
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, content) -> object.set((String) key, value(content, sealed(content))));
                yield object;
            }
            case Record record -> record(record, tagged);
            default -> throw new IllegalArgumentException("Not writable in a snapshot: " + value.getClass());
        };
    }

    private static JsonNode record(Record record, boolean tagged) {
        RecordShape shape = RecordShape.of(record.getClass());
        if (tagged && shape.parts().isEmpty()) {
            return NODES.stringNode(shape.name());
        }
        if (tagged) {
            return tagged(record);
        }
        return plain(record);
    }

    /** A type is text wherever the text reads back as the same type. */
    private static JsonNode type(DataType type) {
        Optional<String> text = Names.text(type);
        if (text.isPresent()) {
            return NODES.stringNode(text.get());
        }
        ObjectNode node = NODES.objectNode();
        components(node, type);
        return node;
    }
}
