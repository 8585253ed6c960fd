package dev.dbm.core.snapshot;

import dev.dbm.schema.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An object of a foreign document; knows which of its properties nobody has read. A property that is null counts as absent. */
final class JsonObject {
    private final JsonTree tree;
    private final ObjectNode node;
    private final Set<String> unread = new LinkedHashSet<>();

    JsonObject(JsonTree tree, ObjectNode node) {
        this.tree = tree;
        this.node = node;
        node.properties().forEach(property -> unread.add(property.getKey()));
    }

    /** Returns the properties that were not asked for. */
    Set<String> unread() {
        return unread;
    }

    /** Takes properties as read. */
    void ignore(String... names) {
        unread.removeAll(Set.of(names));
    }

    Optional<JsonNode> get(String name) {
        unread.remove(name);
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    String text(String name) throws MalformedException {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            throw malformed("\"" + name + "\" is missing");
        }
        return text.get();
    }

    Optional<String> optionalText(String name) throws MalformedException {
        Optional<JsonNode> value = get(name);
        if (value.isPresent() && value.get().isContainer()) {
            throw malformed("\"" + name + "\" is not a text");
        }
        return value.map(JsonNode::asString);
    }

    /** Returns a text as the name that PostgreSQL makes of it: cut to the longest name that fits. */
    Identifier identifier(String name) throws MalformedException {
        return identifier(name, text(name));
    }

    private Identifier identifier(String name, String text) throws MalformedException {
        if (text.isEmpty()) {
            throw malformed("\"" + name + "\" is empty");
        }
        return new Identifier(clipped(text));
    }

    static String clipped(String text) {
        int end = 0;
        int bytes = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            bytes += text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > Identifier.MAX_BYTES) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    boolean flag(String name) {
        return get(name).filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(false);
    }

    List<String> texts(String name) throws MalformedException {
        List<String> result = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            if (element.isContainer()) {
                throw malformed("\"" + name + "\" is not a list of texts");
            }
            result.add(element.asString());
        }
        return result;
    }

    List<Identifier> identifiers(String name) throws MalformedException {
        List<Identifier> result = new ArrayList<>();
        for (String text : texts(name)) {
            result.add(identifier(name, text));
        }
        return result;
    }

    /** Returns the elements of a list; none if it is absent. */
    List<JsonNode> elements(String name) throws MalformedException {
        Optional<JsonNode> value = get(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof ArrayNode array)) {
            throw malformed("\"" + name + "\" is not a list");
        }
        return List.copyOf(array.values());
    }

    /** Returns the objects in an object, without their keys; none if it is absent. */
    List<JsonObject> members(String name) throws MalformedException {
        List<JsonObject> result = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : properties(name)) {
            if (!(entry.getValue() instanceof ObjectNode member)) {
                throw malformed("\"" + entry.getKey() + "\" in \"" + name + "\" is not an object");
            }
            result.add(new JsonObject(tree, member));
        }
        return result;
    }

    /** Returns the texts in an object, each as an object with the property {@code value}. */
    List<JsonObject> textEntries(String name) throws MalformedException {
        List<JsonObject> result = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : properties(name)) {
            ObjectNode wrapped = node.objectNode();
            wrapped.set("value", entry.getValue());
            result.add(new JsonObject(tree, wrapped));
        }
        return result;
    }

    Optional<JsonObject> member(String name) throws MalformedException {
        Optional<JsonNode> value = get(name);
        if (value.isPresent() && !(value.get() instanceof ObjectNode)) {
            throw malformed("\"" + name + "\" is not an object");
        }
        return value.map(found -> new JsonObject(tree, (ObjectNode) found));
    }

    Set<Map.Entry<String, JsonNode>> properties(String name) throws MalformedException {
        Optional<JsonNode> value = get(name);
        if (value.isEmpty()) {
            return Set.of();
        }
        if (!(value.get() instanceof ObjectNode object)) {
            throw malformed("\"" + name + "\" is not an object");
        }
        return object.properties();
    }

    JsonObject of(ObjectNode other) {
        return new JsonObject(tree, other);
    }

    MalformedException malformed(String what) {
        return new MalformedException(tree.line(node), what);
    }

    MalformedException malformed(String what, @Nullable Throwable cause) {
        return cause == null ? malformed(what) : new MalformedException(tree.line(node), what, cause);
    }
}
