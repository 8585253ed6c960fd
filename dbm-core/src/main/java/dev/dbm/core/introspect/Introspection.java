package dev.dbm.core.introspect;

import dev.dbm.Unmodelled;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.schema.Schema;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a live database holds.
 *
 * @param schema everything that is modelled
 * @param dependencies what each entry, and each object that is not modelled, needs of the others
 * @param unmodelled everything else in the same namespaces, sorted by kind and name
 */
public record Introspection(Schema schema, Dependencies dependencies, List<Unmodelled> unmodelled) {
    /** Copies the list. */
    public Introspection {
        unmodelled = List.copyOf(unmodelled);
    }

    /** Returns how many things of each kind are not modelled. */
    public SortedMap<String, Integer> unmodelledByKind() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        unmodelled.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        return counts;
    }
}
