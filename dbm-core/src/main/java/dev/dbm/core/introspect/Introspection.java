package dev.dbm.core.introspect;

import dev.dbm.Unmodelled;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a live database holds.
 *
 * @param schema everything that is modelled, or is covered
 * @param dependencies what each entry, and each object that is not modelled, needs of the others
 * @param unmodelled everything else in the same namespaces, sorted by kind and name
 * @param shared what the server has for all of its databases; in the schema only for a project that declares it
 */
public record Introspection(
        Schema schema, Dependencies dependencies, List<Unmodelled> unmodelled, List<SchemaObject> shared) {
    static final Comparator<Unmodelled> ORDER = Comparator.comparing(Unmodelled::kind)
            .thenComparing(Unmodelled::name)
            .thenComparing(Unmodelled::id);

    /** Copies the lists. */
    public Introspection {
        unmodelled = List.copyOf(unmodelled);
        shared = List.copyOf(shared);
    }

    /** Returns the same for a project that manages some kinds only: all else counts as not modelled. */
    public Introspection within(Coverage coverage) {
        Schema covered = withShared(coverage.in(schema), coverage);
        if (covered.equals(schema)) {
            return this;
        }
        TreeSet<Unmodelled> left = new TreeSet<>(ORDER);
        left.addAll(unmodelled);
        for (SchemaObject object : schema.objects().values()) {
            if (coverage.leaves(object, schema)) {
                left.add(leftAlone(object));
            }
        }
        return new Introspection(covered, dependencies, List.copyOf(left), shared);
    }

    private Schema withShared(Schema covered, Coverage coverage) {
        List<SchemaObject> declared = shared.stream()
                .filter(object -> coverage.covers(object, covered))
                .toList();
        if (declared.isEmpty()) {
            return covered;
        }
        List<SchemaObject> objects = new ArrayList<>(covered.objects().values());
        objects.addAll(declared);
        return Schema.of(objects);
    }

    /** Returns the same without the ledgers of other migration tools that are not declared: they count as not modelled. */
    public Introspection withoutLedgers(Schema declared) {
        Set<ObjectId> ledgers = new HashSet<>();
        Ledger.all(schema).stream()
                .filter(table -> declared.table(table).isEmpty())
                .forEach(table -> ledgers.add(ObjectId.table(table)));
        if (ledgers.isEmpty()) {
            return this;
        }
        List<SchemaObject> rest = new ArrayList<>(schema.objects().values());
        rest.removeIf(object -> belongs(object, ledgers));
        // Drizzle makes a namespace for nothing else.
        Set<ObjectId> emptied = ledgers.stream()
                .map(ledger -> ObjectId.namespace(ledger.namespace().orElseThrow()))
                .filter(namespace ->
                        declared.find(namespace).isEmpty() && !namespace.name().equals(Namespace.PUBLIC))
                .filter(namespace -> rest.stream()
                        .noneMatch(object -> !object.id().equals(namespace)
                                && !object.owner().filter(namespace::equals).isPresent()
                                && object.id().isIn(namespace)))
                .collect(Collectors.toSet());
        rest.removeIf(object -> belongs(object, emptied));
        TreeSet<Unmodelled> left = new TreeSet<>(ORDER);
        left.addAll(unmodelled);
        ledgers.forEach(id -> left.add(Unmodelled.object(id)));
        return new Introspection(Schema.of(rest), dependencies, List.copyOf(left), shared);
    }

    /** Returns whether an object is one of some, or goes with it. */
    private boolean belongs(SchemaObject object, Set<ObjectId> gone) {
        return gone.contains(object.id())
                || object.links().stream().anyMatch(link -> gone.stream().anyMatch(link::isIn))
                || object.owner()
                        .flatMap(schema::find)
                        .filter(owner -> belongs(owner, gone))
                        .isPresent();
    }

    private static <T extends SchemaObject> Unmodelled leftAlone(T object) {
        return Kinds.of(object).leftAlone(object);
    }

    /** Returns how many things of each kind are not modelled. */
    public SortedMap<String, Integer> unmodelledByKind() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        unmodelled.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        return counts;
    }
}
