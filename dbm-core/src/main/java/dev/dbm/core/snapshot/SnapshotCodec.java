package dev.dbm.core.snapshot;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.Problem;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.diff.Settled;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Snapshots as text. Writing is canonical: equal snapshots give equal bytes. Reading takes every older format of dbm, and drizzle-kit's version 7.
 */
public final class SnapshotCodec {
    private static final String ID = "id";
    private static final String PARENT = "prevId";
    private static final String OBJECTS = "objects";
    private static final String CANONICAL = "canonical";
    private static final String DEPENDENCIES = "dependencies";
    private static final String RENAMES = "renames";
    private static final String END_OF_OBJECTS = "\n  ]";
    private static final String DROPS = "drops";

    private SnapshotCodec() {}

    /** Returns the text of a snapshot's file. */
    public static String encode(Snapshot snapshot) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put(SnapshotUpgrade.VERSION, SnapshotUpgrade.current().version());
        root.put(ID, snapshot.id());
        root.put(PARENT, snapshot.parentId());
        root.set(OBJECTS, objects(snapshot.schema()));
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        snapshot.canonical().forEach((major, forms) -> {
            ArrayNode array = canonical.putArray(Integer.toString(major));
            forms.forEach(form -> array.add(RecordWriter.tagged((Record) form)));
        });
        root.set(CANONICAL, canonical);
        if (!snapshot.dependencies().needs().isEmpty()) {
            root.set(DEPENDENCIES, NeedsOf.encode(snapshot.dependencies()));
        }
        if (!snapshot.settled().renames().isEmpty()) {
            ArrayNode renames = root.putArray(RENAMES);
            snapshot.settled().renames().forEach(rename -> renames.add(RecordWriter.tagged(rename)));
        }
        if (!snapshot.settled().drops().isEmpty()) {
            ArrayNode drops = root.putArray(DROPS);
            snapshot.settled().drops().forEach(id -> drops.add(RecordWriter.plain(id)));
        }
        return CanonicalJson.write(root);
    }

    private static ArrayNode objects(Schema schema) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        schema.objects().values().forEach(object -> array.add(RecordWriter.tagged((Record) object)));
        return array;
    }

    /**
     * Returns what a snapshot's file says of an object, by name: texts as they are, all else as JSON on one line. What is absent or empty is left out, as there.
     */
    public static SequencedMap<String, String> attributes(SchemaObject object) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        RecordWriter.plain((Record) object)
                .properties()
                .forEach(member -> attributes.put(
                        member.getKey(),
                        member.getValue().isString()
                                ? member.getValue().stringValue()
                                : member.getValue().toString()));
        return attributes;
    }

    /** Returns the id of a schema that follows a snapshot: a hash of both. */
    static String idOf(String parentId, Schema schema) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(PARENT, parentId);
        node.set(OBJECTS, objects(schema));
        return hash(CanonicalJson.write(node));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns whether a file's own lines are those that its id is the hash of: what {@link #encode} writes of parent and objects is, line by line, what {@link
     * #idOf} hashes. Where it is not, the file may still mean the same, with other spaces or line ends.
     */
    private static boolean isAsHashed(String text, String id) {
        int start = text.indexOf("  \"" + PARENT + "\": ");
        int end = text.indexOf(END_OF_OBJECTS, Math.max(start, 0));
        return start >= 0
                && end >= 0
                && hash("{\n" + text.substring(start, end) + END_OF_OBJECTS + "\n}\n")
                        .equals(id);
    }

    /**
     * Returns the snapshot in a file's text.
     *
     * @param file the file's name, for messages
     * @throws JournalException if the text is malformed or of an unknown format
     */
    public static ReadSnapshot decode(String file, String text) {
        if (SnapshotBundle.is(text)) {
            throw new JournalException(new Problem(
                    ErrorCode.BRANCHES_DIVERGED,
                    "The file holds the snapshots of two branches that were merged",
                    file,
                    "Put the branch's own migrations behind the others first: dbm rebase"));
        }
        try {
            JsonTree tree = JsonTree.parse(text);
            if (tree.root().has(SnapshotUpgrade.VERSION)) {
                return own(tree, text);
            }
            return DrizzleSnapshot.read(tree);
        } catch (MalformedException e) {
            throw new JournalException(
                    new Problem(
                            ErrorCode.SNAPSHOT_MALFORMED,
                            "The snapshot is malformed: " + e.what(),
                            e.line() > 0 ? file + ":" + e.line() : file,
                            "Restore the file from version control; snapshots are not edited by hand."),
                    e);
        } catch (UnsupportedFormatException e) {
            throw new JournalException(
                    new Problem(
                            ErrorCode.SNAPSHOT_UNSUPPORTED,
                            "The snapshot cannot be read: " + e.what(),
                            file,
                            "A newer dbm format needs a newer release of dbm; an older drizzle-kit format is brought"
                                    + " to version 7 by \"drizzle-kit up\", or left behind: adopt --from drizzle starts"
                                    + " from what the database holds."),
                    e);
        }
    }

    private static ReadSnapshot own(JsonTree tree, String text) throws MalformedException, UnsupportedFormatException {
        ObjectNode root = SnapshotUpgrade.current().apply(tree.root());
        RecordReader reader = new RecordReader(tree);
        List<SchemaObject> objects = list(tree, root.get(OBJECTS), "\"" + OBJECTS + "\"", objects(reader));
        SortedMap<Integer, List<SchemaObject>> canonical = new TreeMap<>();
        if (root.get(CANONICAL) instanceof ObjectNode forms) {
            for (Map.Entry<String, JsonNode> entry : forms.properties()) {
                canonical.put(
                        major(tree.line(forms), entry.getKey()),
                        list(tree, entry.getValue(), "the forms", objects(reader)));
            }
        }
        Schema schema = schema(objects);
        Dependencies dependencies = NeedsOf.decode(reader, root.get(DEPENDENCIES));
        Settled settled = new Settled(renames(tree, reader, root), drops(tree, reader, root));
        Snapshot snapshot =
                new Snapshot(string(root, ID), string(root, PARENT), schema, canonical, dependencies, settled);
        boolean current = SnapshotUpgrade.versionOf(tree.root())
                == SnapshotUpgrade.current().version();
        if (current && !isAsHashed(text, snapshot.id()) && !snapshot.id().equals(idOf(snapshot.parentId(), schema))) {
            throw new MalformedException(1, "its content does not match its id; it was edited, or merged by hand");
        }
        return new ReadSnapshot(snapshot, ReadSnapshot.Format.DBM, List.of());
    }

    private static Schema schema(List<SchemaObject> objects) throws MalformedException {
        try {
            return Schema.of(objects);
        } catch (IllegalArgumentException e) {
            throw new MalformedException(0, String.valueOf(e.getMessage()), e);
        }
    }

    /** Reads one element of a list. */
    @FunctionalInterface
    private interface Element<T> {
        T read(JsonNode node) throws MalformedException;
    }

    private static Element<SchemaObject> objects(RecordReader reader) {
        return node -> reader.read(node, SchemaObject.class);
    }

    /** Snapshots of a declaration without renames have none, and those of before they were recorded. */
    private static List<Change.Rename> renames(JsonTree tree, RecordReader reader, ObjectNode root)
            throws MalformedException {
        if (!root.has(RENAMES)) {
            return List.of();
        }
        return list(tree, root.get(RENAMES), "\"" + RENAMES + "\"", node -> {
            if (reader.read(node, Change.class) instanceof Change.Rename rename) {
                return rename;
            }
            throw new MalformedException(tree.line(node), "\"" + RENAMES + "\" must hold renames");
        });
    }

    private static List<ObjectId> drops(JsonTree tree, RecordReader reader, ObjectNode root) throws MalformedException {
        return root.has(DROPS)
                ? list(tree, root.get(DROPS), "\"" + DROPS + "\"", node -> reader.plain(node, ObjectId.class))
                : List.of();
    }

    private static <T> List<T> list(JsonTree tree, @Nullable JsonNode node, String what, Element<T> element)
            throws MalformedException {
        if (!(node instanceof ArrayNode array)) {
            throw new MalformedException(1, what + " must be a list");
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode one : array.values()) {
            if (!one.isObject()) {
                throw new MalformedException(tree.line(array), what + " must hold objects");
            }
            elements.add(element.read(one));
        }
        return elements;
    }

    private static int major(int line, String key) throws MalformedException {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw new MalformedException(line, "not a server's major version: \"" + key + "\"", e);
        }
    }

    private static String string(ObjectNode root, String name) throws MalformedException {
        @Nullable JsonNode node = root.get(name);
        if (node == null || !node.isString()) {
            throw new MalformedException(1, "\"" + name + "\" is missing");
        }
        return node.stringValue();
    }
}
