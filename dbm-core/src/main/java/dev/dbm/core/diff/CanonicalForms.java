package dev.dbm.core.diff;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Rewriting;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a server gives back objects that were created from a schema, where that differs from the schema's own text.
 *
 * <p>An object may have several forms: some text is not at rest after one round through PostgreSQL.
 *
 * @param forms the forms of each object, by its id; an id without an entry has none but its own
 * @param refused the objects that were asked about and could not be created, each with the reason
 */
public record CanonicalForms(Map<ObjectId, Set<SchemaObject>> forms, SortedMap<ObjectId, String> refused) {
    private static final CanonicalForms NONE = new CanonicalForms(Map.of(), Collections.emptySortedMap());

    /** Copies the maps. */
    public CanonicalForms {
        Map<ObjectId, Set<SchemaObject>> copy = new TreeMap<>();
        forms.forEach((id, set) -> copy.put(id, Set.copyOf(set)));
        forms = Map.copyOf(copy);
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    /** Returns no forms: every object reads back as it is. */
    public static CanonicalForms none() {
        return NONE;
    }

    /** Returns the forms in a list, as a snapshot keeps them. */
    public static CanonicalForms of(Collection<? extends SchemaObject> objects) {
        Map<ObjectId, Set<SchemaObject>> map = new TreeMap<>();
        objects.forEach(object ->
                map.computeIfAbsent(object.id(), id -> new LinkedHashSet<>()).add(object));
        return new CanonicalForms(map, Collections.emptySortedMap());
    }

    /** Returns the forms after names in them have changed. */
    CanonicalForms rewritten(Rewriting rewriting) {
        List<SchemaObject> all = new ArrayList<>();
        forms.values().forEach(set -> set.forEach(form -> all.add(form.rewritten(rewriting))));
        return of(all);
    }

    /** Returns the forms of all objects but these. */
    CanonicalForms without(Set<ObjectId> objects) {
        Map<ObjectId, Set<SchemaObject>> others = new TreeMap<>(forms);
        others.keySet().removeAll(objects);
        return new CanonicalForms(others, refused);
    }

    /** Returns one of the forms of an object, always the same; empty if only its own is known. */
    public Optional<SchemaObject> oneOf(ObjectId id) {
        return of(id).stream().min(Comparator.comparing(SchemaObject::toString));
    }

    /** Returns the forms of an object; empty if only its own. */
    public Set<SchemaObject> of(ObjectId id) {
        return forms.getOrDefault(id, Set.of());
    }
}
