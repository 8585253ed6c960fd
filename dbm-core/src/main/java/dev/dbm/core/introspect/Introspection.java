package dev.dbm.core.introspect;

import dev.dbm.Unmodelled;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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
            if (coverage.leaves(object.id())) {
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
