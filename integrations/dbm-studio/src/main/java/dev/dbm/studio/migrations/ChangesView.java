package dev.dbm.studio.migrations;

import dev.dbm.core.kind.Kinds;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between two schemas, object by object.
 *
 * @param objects what is added, removed, changed and renamed
 * @param more how many of them are not shown
 */
public record ChangesView(List<Line> objects, int more) {
    private static final int MOST_LINES = 500;
    private static final int MOST_CHARS = 200;

    /** Copies the list. */
    public ChangesView {
        objects = List.copyOf(objects);
    }

    /**
     * An object.
     *
     * @param sign what happens to it
     * @param object its kind and name
     * @param words what it is, and what it was where it changes
     * @param attributes what of it changes
     * @param members what comes or goes with it
     */
    public record Line(Sign sign, String object, String words, List<Attribute> attributes, List<String> members) {
        /** Copies the lists. */
        public Line {
            attributes = List.copyOf(attributes);
            members = List.copyOf(members);
        }
    }

    /** What happens to an object. */
    public enum Sign {
        /** It comes. */
        ADDED("added", "good"),
        /** It goes. */
        REMOVED("removed", "bad"),
        /** It stays, and is not what it was. */
        CHANGED("changed", "warn"),
        /** It stays under another name. */
        RENAMED("renamed", "warn");

        private final String label;
        private final String style;

        Sign(String label, String style) {
            this.label = label;
            this.style = style;
        }

        /** Returns the word. */
        public String label() {
            return label;
        }

        /** Returns the class of its badge. */
        public String style() {
            return style;
        }
    }

    /**
     * An attribute that changes.
     *
     * @param name its name, as in snapshots
     * @param before what it was; empty if it was absent
     * @param after what it becomes; empty if it is absent then
     */
    public record Attribute(String name, String before, String after) {}

    static ChangesView of(List<Change> changes) {
        Set<ObjectId> whole = new TreeSet<>();
        for (Change change : changes) {
            if (change.id().kind() == ObjectKind.TABLE
                    && (change instanceof Change.Create || change instanceof Change.Drop)) {
                whole.add(change.id());
            }
        }
        Map<ObjectId, List<String>> members = new HashMap<>();
        List<Change> own = new ArrayList<>();
        for (Change change : changes) {
            if (!addMember(change, whole, members)) {
                own.add(change);
            }
        }
        return new ChangesView(
                own.stream()
                        .limit(MOST_LINES)
                        .map(change -> line(change, members.getOrDefault(change.id(), List.of())))
                        .toList(),
                Math.max(0, own.size() - MOST_LINES));
    }

    /** What comes or goes with its table is said there. */
    private static boolean addMember(Change change, Set<ObjectId> whole, Map<ObjectId, List<String>> members) {
        SchemaObject object;
        switch (change) {
            case Change.Create(var made) -> object = made;
            case Change.Drop(var gone) -> object = gone;
            case Change.Alter alter -> {
                return false;
            }
            case Change.Rename rename -> {
                return false;
            }
        }
        if (object.owner().filter(whole::contains).isEmpty()) {
            return false;
        }
        String name = object.id().kind().label() + " " + object.id().name().shown();
        members.computeIfAbsent(object.owner().get(), any -> new ArrayList<>())
                .add((name + "  " + words(object)).strip());
        return true;
    }

    private static Line line(Change change, List<String> members) {
        return switch (change) {
            case Change.Create(var object) ->
                new Line(Sign.ADDED, object.id().toString(), words(object), List.of(), members);
            case Change.Drop(var object) ->
                new Line(Sign.REMOVED, object.id().toString(), words(object), List.of(), members);
            case Change.Alter(var from, var to) ->
                new Line(Sign.CHANGED, to.id().toString(), words(from, to), attributes(from, to), members);
            case Change.Rename(var from, var to) ->
                new Line(
                        Sign.RENAMED,
                        to.toString(),
                        "",
                        List.of(new Attribute("name", from.shown(), to.shown())),
                        members);
        };
    }

    private static <T extends SchemaObject> String words(T object) {
        return Kinds.of(object).words(object);
    }

    private static String words(SchemaObject from, SchemaObject to) {
        String before = words(from);
        String after = words(to);
        // What the words leave out, and all that is long, the attributes show.
        return before.equals(after) || before.length() + after.length() > MOST_CHARS
                ? ""
                : before + " becomes " + after;
    }

    private static List<Attribute> attributes(SchemaObject from, SchemaObject to) {
        Map<String, String> before = SnapshotCodec.attributes(from);
        Map<String, String> after = SnapshotCodec.attributes(to);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Attribute(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .filter(attribute -> !attribute.before().equals(attribute.after()))
                .toList();
    }
}
