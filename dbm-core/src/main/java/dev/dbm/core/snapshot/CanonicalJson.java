package dev.dbm.core.snapshot;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a tree so that equal trees give equal bytes in every release: two spaces, {@code \n}, lists of plain values on one line. A library's pretty
 * printer promises no such thing.
 */
final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static String write(ObjectNode root) {
        CanonicalJson writer = new CanonicalJson();
        writer.value(root, 0);
        return writer.text.append('\n').toString();
    }

    private void value(JsonNode node, int depth) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String separator = "{";
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                text.append(separator);
                newLine(depth + 1);
                value(object.stringNode(property.getKey()), depth + 1);
                text.append(": ");
                value(property.getValue(), depth + 1);
                separator = ",";
            }
            newLine(depth);
            text.append('}');
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            boolean plain = array.values().stream().noneMatch(JsonNode::isContainer);
            String separator = "[";
            for (JsonNode element : array.values()) {
                text.append(separator);
                if (!plain) {
                    newLine(depth + 1);
                }
                value(element, depth + 1);
                separator = plain ? ", " : ",";
            }
            if (!plain) {
                newLine(depth);
            }
            text.append(']');
        } else if (node.isString()) {
            string(node.stringValue(), node);
        } else {
            text.append(node);
        }
    }

    /** Most strings are written as they are; to ask the library how it writes one costs more than all the rest. */
    private void string(String content, JsonNode node) {
        if (isPlain(content)) {
            text.append('"').append(content).append('"');
        } else {
            text.append(node);
        }
    }

    private static boolean isPlain(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '/') {
                return false;
            }
        }
        return true;
    }

    private void newLine(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }
}
