package dev.dbm.core.snapshot;

import java.util.IdentityHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON document whose objects and arrays know the line they begin on. */
final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final IdentityHashMap<JsonNode, Integer> lines = new IdentityHashMap<>();
    private final ObjectNode root;

    private JsonTree(JsonParser parser) throws MalformedException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedException(1, "not a JSON object");
        }
        root = object(parser);
        if (parser.nextToken() != null) {
            throw new MalformedException(line(parser), "something follows the JSON object");
        }
    }

    static JsonTree parse(String text) throws MalformedException {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), content)) {
            return new JsonTree(parser);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new MalformedException(Math.max(line, 1), "not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Returns a tree over an object that was made here and has no lines. */
    static JsonTree of(ObjectNode root) {
        return new JsonTree(root);
    }

    private JsonTree(ObjectNode root) {
        this.root = root;
    }

    ObjectNode root() {
        return root;
    }

    /** Returns the line on which an object or array begins; 0 if it is not of this document. */
    int line(JsonNode node) {
        return lines.getOrDefault(node, 0);
    }

    private ObjectNode object(JsonParser parser) throws MalformedException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        lines.put(node, line(parser));
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = String.valueOf(parser.currentName());
            if (node.has(name)) {
                throw new MalformedException(line(parser), "\"" + name + "\" stands twice in one object");
            }
            parser.nextToken();
            node.set(name, value(parser));
        }
        return node;
    }

    private ArrayNode array(JsonParser parser) throws MalformedException {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        lines.put(node, line(parser));
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            node.add(value(parser));
        }
        return node;
    }

    private JsonNode value(JsonParser parser) throws MalformedException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new MalformedException(line(parser), "the file ends too early");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> nodes.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new MalformedException(line(parser), "unexpected " + token);
        };
    }

    private static int line(JsonParser parser) {
        return Math.max(parser.currentTokenLocation().getLineNr(), 1);
    }
}
