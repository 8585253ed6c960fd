package dev.dbm.studio.objects;

import dev.dbm.Unmodelled;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import dev.dbm.studio.web.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which objects are listed. Those that belong to others are there as soon as somebody looks for something: a name, or a kind.
 *
 * @param query what a name holds, whatever the case; empty for all
 * @param namespace the namespace; empty for all
 * @param kind the kind as addresses write it; empty for all
 */
record ObjectList(String query, String namespace, String kind) {
    /** A browser lays out so many lines without being slow, and nobody reads more. */
    private static final int MOST = 1_000;

    private static final List<ObjectKind> FIRST = List.of(
            ObjectKind.TABLE,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE);

    static ObjectList of(Request request) {
        return new ObjectList(
                request.query("q").orElse("").strip(),
                request.query("namespace").orElse(""),
                request.query("kind").orElse(""));
    }

    ObjectListView view(ObjectDirectory directory) {
        List<SchemaObject> found = directory.schema().objects().values().stream()
                .filter(object -> fits(object.id()))
                .filter(object -> isSearch() || object.owner().isEmpty())
                .sorted(Comparator.comparing((SchemaObject object) -> namespace(object.id()))
                        .thenComparingInt(object -> rank(object.id().kind()))
                        .thenComparing(SchemaObject::id))
                .toList();
        Map<String, List<ObjectListView.Entry>> groups = new TreeMap<>();
        found.stream()
                .limit(MOST)
                .forEach(object -> directory
                        .link(object.id())
                        .ifPresent(link -> groups.computeIfAbsent(namespace(object.id()), any -> new ArrayList<>())
                                .add(new ObjectListView.Entry(
                                        object.id().kind().label(),
                                        object.id().shown(),
                                        link,
                                        object.comment().orElse("")))));
        List<ObjectListView.Group> listed = new ArrayList<>();
        groups.forEach((name, entries) -> listed.add(new ObjectListView.Group(name, entries)));
        return new ObjectListView(
                query, namespaces(directory), kinds(directory), listed, count(found.size()), unmodelled(directory));
    }

    /** What people look for comes first. */
    private static int rank(ObjectKind kind) {
        int place = FIRST.indexOf(kind);
        return place < 0 ? FIRST.size() : place;
    }

    private boolean isSearch() {
        return !query.isEmpty() || !kind.isEmpty();
    }

    private boolean fits(ObjectId id) {
        return (namespace.isEmpty() || namespace.equals(namespace(id)))
                && (kind.isEmpty() || kind.equals(ObjectAddress.kind(id.kind())))
                && holds(id.shown());
    }

    private boolean holds(String name) {
        return query.isEmpty() || name.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
    }

    private static String namespace(ObjectId id) {
        return id.namespace().map(Identifier::value).orElse("");
    }

    private static String count(int found) {
        String all = String.format(Locale.ROOT, "%,d", found) + (found == 1 ? " object" : " objects");
        return found > MOST ? String.format(Locale.ROOT, "the first %,d of ", MOST) + all : all;
    }

    private List<ObjectListView.Choice> namespaces(ObjectDirectory directory) {
        List<ObjectListView.Choice> choices = new ArrayList<>();
        choices.add(choice("", "All namespaces", namespace));
        directory.schema().namespaces().forEach(name -> choices.add(choice(name.value(), name.value(), namespace)));
        return choices;
    }

    private List<ObjectListView.Choice> kinds(ObjectDirectory directory) {
        Map<ObjectKind, Integer> numbers = new TreeMap<>();
        directory.schema().objects().keySet().stream()
                .filter(id -> namespace.isEmpty() || namespace.equals(namespace(id)))
                .forEach(id -> numbers.merge(id.kind(), 1, Integer::sum));
        List<ObjectListView.Choice> choices = new ArrayList<>();
        choices.add(choice("", "All kinds", kind));
        numbers.forEach(
                (one, number) -> choices.add(choice(ObjectAddress.kind(one), one.label() + " (" + number + ")", kind)));
        return choices;
    }

    private static ObjectListView.Choice choice(String value, String name, String chosen) {
        return new ObjectListView.Choice(value, name, Optional.of(value).filter(chosen::equals));
    }

    private List<String> unmodelled(ObjectDirectory directory) {
        return directory.live().found().unmodelled().stream()
                .filter(one -> namespace.isEmpty() || namespace.equals(namespace(one.id())))
                .filter(one -> kind.isEmpty()
                        || kind.equals(ObjectAddress.kind(one.id().kind())))
                .map(Unmodelled::describe)
                .filter(this::holds)
                .limit(MOST)
                .toList();
    }
}
