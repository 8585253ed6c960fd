package dev.dbm.core.introspect;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.NamedInText;
import dev.dbm.core.depend.Need;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the rows of {@link DependencyQuery} and, as objects are found, makes ids of their addresses. */
final class CatalogDependencies {
    /** The kinds that have members. */
    private static final Set<ObjectKind> RELATIONS = Set.of(
            ObjectKind.TABLE,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FOREIGN_TABLE,
            ObjectKind.PARTITIONED_TABLE,
            ObjectKind.PARTITION,
            ObjectKind.INHERITING_TABLE,
            ObjectKind.TYPED_TABLE);

    private record Edge(Address user, Address needed) {}

    private record Link(ObjectId user, ObjectId needed) {}

    private final List<Edge> edges = new ArrayList<>();
    private final Set<Address> wanted = new HashSet<>();
    private final Map<Address, ObjectId> ids = new HashMap<>();

    /** Takes one dependency. */
    void edge(Row row) {
        Edge edge = new Edge(address(row, "user_"), address(row, "needed_"));
        edges.add(edge);
        want(edge.user());
        want(edge.needed());
    }

    private static Address address(Row row, String side) {
        return new Address(row.number(side + "catalog"), row.number(side + "row"), (int) row.number(side + "part"));
    }

    /** The columns of what is not modelled have no ids of their own in a reading; the whole stands for them. */
    private void want(Address address) {
        wanted.add(address);
        wanted.add(address.whole());
    }

    /** Takes an object and where it is; kept only if something depends on it. */
    void found(Address address, ObjectId id) {
        if (wanted.contains(address)) {
            ids.put(address, id);
        }
    }

    /** Returns everything that the entries and the objects that are not modelled need of one another. */
    Dependencies of(Schema schema, UnmodelledRows unmodelled) {
        return Dependencies.lazy(() -> needs(schema, unmodelled));
    }

    private Map<ObjectId, Set<Need>> needs(Schema schema, UnmodelledRows unmodelled) {
        Map<ObjectId, Set<Need>> needs = new HashMap<>();
        for (SchemaObject object : schema.objects().values()) {
            Set<Need> found = needs.computeIfAbsent(object.id(), id -> new LinkedHashSet<>());
            object.references()
                    .forEach(reference -> schema.resolve(reference).ifPresent(id -> found.add(Need.hard(id))));
        }
        addHolders(schema, unmodelled, needs);
        for (Link link : links()) {
            needs.computeIfAbsent(link.user(), id -> new LinkedHashSet<>()).add(Need.hard(link.needed()));
        }
        Map<ObjectId, List<String>> bodies = new HashMap<>();
        unmodelled.bodies().forEach((id, body) -> bodies.put(id, List.of(body)));
        for (SchemaObject object : schema.objects().values()) {
            List<String> own = bodies(object);
            if (!own.isEmpty()) {
                bodies.put(object.id(), own);
            }
        }
        addNamed(bodies, schema, needs);
        return needs;
    }

    private static <T extends SchemaObject> List<String> bodies(T object) {
        return Kinds.of(object).bodies(object);
    }

    /** In the order of their ids: the server gives them in any. */
    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Edge edge : edges) {
            @Nullable ObjectId user = id(edge.user());
            @Nullable ObjectId needed = id(edge.needed());
            if (user != null && needed != null && !user.equals(needed)) {
                links.add(new Link(user, needed));
            }
        }
        links.sort(Comparator.comparing(Link::user).thenComparing(Link::needed));
        return links;
    }

    private @Nullable ObjectId id(Address address) {
        @Nullable ObjectId exact = ids.get(address);
        return exact != null ? exact : ids.get(address.whole());
    }

    /** What is not modelled needs the namespace it lives in, or the object that it is a member of. */
    private static void addHolders(Schema schema, UnmodelledRows unmodelled, Map<ObjectId, Set<Need>> needs) {
        List<ObjectId> objects = unmodelled.objects();
        Map<QualifiedName, ObjectId> relations = new HashMap<>();
        objects.stream().filter(id -> RELATIONS.contains(id.kind())).forEach(id -> relations.put(id.relation(), id));
        schema.objects().keySet().stream()
                .filter(id -> RELATIONS.contains(id.kind()))
                .forEach(id -> relations.put(id.relation(), id));
        for (ObjectId id : objects) {
            Set<Need> found = needs.computeIfAbsent(id, key -> new LinkedHashSet<>());
            holder(id, schema, relations).ifPresent(holder -> found.add(Need.hard(holder)));
        }
    }

    private static Optional<ObjectId> holder(ObjectId id, Schema schema, Map<QualifiedName, ObjectId> relations) {
        if (id.scope() == Scope.MEMBER) {
            return Optional.ofNullable(relations.get(id.relation()));
        }
        return id.namespace().map(ObjectId::namespace).filter(schema.objects()::containsKey);
    }

    private static void addNamed(Map<ObjectId, List<String>> bodies, Schema schema, Map<ObjectId, Set<Need>> needs) {
        if (bodies.isEmpty()) {
            return;
        }
        NamedInText names = new NamedInText(needs.keySet());
        bodies.forEach((id, texts) -> {
            Set<Need> found = needs.computeIfAbsent(id, key -> new LinkedHashSet<>());
            for (String text : texts) {
                for (ObjectId named : names.in(text, schema)) {
                    if (!named.equals(id) && !found.contains(Need.hard(named))) {
                        found.add(new Need(named, Strength.SOFT));
                    }
                }
            }
        });
    }
}
