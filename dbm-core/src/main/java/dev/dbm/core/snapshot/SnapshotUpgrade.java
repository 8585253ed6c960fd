package dev.dbm.core.snapshot;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings the tree of an older format to the present one, one version at a time, so that records never know of old formats. */
final class SnapshotUpgrade {
    /** The property that holds the format's version; it comes first. */
    static final String VERSION = "dbm";

    /** The version that this release writes; a constant, so that who asks for it alone loads no JSON library. */
    static final int CURRENT = 2;

    /** Step {@code i} turns version {@code i + 1} into {@code i + 2}. */
    private final List<UnaryOperator<ObjectNode>> steps;

    SnapshotUpgrade(List<UnaryOperator<ObjectNode>> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Returns the upgrade to the format of this release. */
    static SnapshotUpgrade current() {
        return new SnapshotUpgrade(List.of(SnapshotUpgrade::indexesOnTables));
    }

    /** Returns the version that this release writes. */
    int version() {
        return steps.size() + 1;
    }

    /** Returns the version of a tree; 0 if it has none. */
    static int versionOf(ObjectNode root) {
        @Nullable JsonNode version = root.get(VERSION);
        return version != null && version.canConvertToInt() ? version.intValue() : 0;
    }

    /** Format 1 knew indexes on tables only, and did not say so. */
    private static ObjectNode indexesOnTables(ObjectNode root) {
        indexesOnTables(root.get("objects"));
        if (root.get("canonical") instanceof ObjectNode forms) {
            forms.properties().forEach(major -> indexesOnTables(major.getValue()));
        }
        return root;
    }

    private static void indexesOnTables(@Nullable JsonNode objects) {
        if (objects != null) {
            for (JsonNode one : objects.values()) {
                if (one instanceof ObjectNode object
                        && "Index".equals(object.path(RecordWriter.TAG).asString(""))) {
                    object.put("on", "TABLE");
                }
            }
        }
    }

    ObjectNode apply(ObjectNode root) throws UnsupportedFormatException {
        int found = versionOf(root);
        if (found < 1 || found > version()) {
            throw new UnsupportedFormatException(
                    "its format is " + found + ", and this release reads 1 to " + version());
        }
        ObjectNode result = root;
        for (int i = found; i < version(); i++) {
            result = steps.get(i - 1).apply(result);
        }
        return result;
    }
}
