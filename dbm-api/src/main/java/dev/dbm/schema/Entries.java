package dev.dbm.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a schema in the order of their ids; nobody can change them. They are looked up by hash and found by owner: comparing and planning ask for
 * each of many thousands again and again, where walks down a tree add up.
 */
final class Entries extends AbstractMap<ObjectId, SchemaObject> implements SortedMap<ObjectId, SchemaObject> {
    private final List<ObjectId> ids;
    private final List<SchemaObject> objects;
    private volatile @Nullable Map<ObjectId, SchemaObject> index;
    private volatile @Nullable Map<ObjectId, List<SchemaObject>> members;

    private Entries(List<ObjectId> ids, List<SchemaObject> objects) {
        this.ids = ids;
        this.objects = objects;
    }

    /** Made when it is first asked for: of a part of the entries people want the order only. */
    private Map<ObjectId, SchemaObject> index() {
        Map<ObjectId, SchemaObject> made = index;
        if (made == null) {
            made = HashMap.newHashMap(ids.size());
            for (int i = 0; i < ids.size(); i++) {
                made.put(ids.get(i), objects.get(i));
            }
            index = made;
        }
        return made;
    }

    /** Copies a map. */
    static Entries of(SortedMap<ObjectId, SchemaObject> map) {
        return map instanceof Entries entries ? entries : of(List.copyOf(map.entrySet()));
    }

    /**
     * Takes entries in any order.
     *
     * @throws IllegalArgumentException if two have one id
     */
    static Entries of(Collection<Map.Entry<ObjectId, SchemaObject>> entries) {
        List<Map.Entry<ObjectId, SchemaObject>> sorted = new ArrayList<>(entries);
        // What is nearly in order, as a catalog's rows and another schema's entries are, costs little to sort.
        sorted.sort(Map.Entry.comparingByKey());
        ObjectId[] ids = new ObjectId[sorted.size()];
        SchemaObject[] objects = new SchemaObject[sorted.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = sorted.get(i).getKey();
            objects[i] = sorted.get(i).getValue();
            if (i > 0 && ids[i].equals(ids[i - 1])) {
                throw new IllegalArgumentException("Declared twice: " + ids[i]);
            }
        }
        return new Entries(Arrays.asList(ids), Arrays.asList(objects));
    }

    /** Returns what belongs to each object that has members, in the order of the ids. */
    Map<ObjectId, List<SchemaObject>> members() {
        Map<ObjectId, List<SchemaObject>> found = members;
        if (found == null) {
            Map<ObjectId, List<SchemaObject>> lists = new HashMap<>();
            for (SchemaObject object : objects) {
                object.owner()
                        .ifPresent(owner -> lists.computeIfAbsent(owner, key -> new ArrayList<>())
                                .add(object));
            }
            lists.replaceAll((owner, list) -> Collections.unmodifiableList(list));
            found = Collections.unmodifiableMap(lists);
            members = found;
        }
        return found;
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public @Nullable SchemaObject get(@Nullable Object id) {
        return index().get(id);
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return index().containsKey(id);
    }

    @Override
    public void forEach(BiConsumer<? super ObjectId, ? super SchemaObject> action) {
        for (int i = 0; i < ids.size(); i++) {
            action.accept(ids.get(i), objects.get(i));
        }
    }

    @Override
    public Set<ObjectId> keySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<ObjectId> iterator() {
                return Collections.unmodifiableList(ids).iterator();
            }

            @Override
            public int size() {
                return ids.size();
            }

            @Override
            public boolean contains(@Nullable Object id) {
                return index().containsKey(id);
            }
        };
    }

    @Override
    public Collection<SchemaObject> values() {
        return Collections.unmodifiableList(objects);
    }

    @Override
    public Set<Map.Entry<ObjectId, SchemaObject>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<ObjectId, SchemaObject>> iterator() {
                Iterator<SchemaObject> values = values().iterator();
                Iterator<ObjectId> keys = keySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return keys.hasNext();
                    }

                    @Override
                    public Map.Entry<ObjectId, SchemaObject> next() {
                        return Map.entry(keys.next(), values.next());
                    }
                };
            }

            @Override
            public int size() {
                return ids.size();
            }
        };
    }

    @Override
    public @Nullable Comparator<? super ObjectId> comparator() {
        return null;
    }

    @Override
    public SortedMap<ObjectId, SchemaObject> subMap(ObjectId from, ObjectId to) {
        return between(position(from), position(to));
    }

    @Override
    public SortedMap<ObjectId, SchemaObject> headMap(ObjectId to) {
        return between(0, position(to));
    }

    @Override
    public SortedMap<ObjectId, SchemaObject> tailMap(ObjectId from) {
        return between(position(from), ids.size());
    }

    private Entries between(int from, int to) {
        return new Entries(ids.subList(from, to), objects.subList(from, to));
    }

    /** Where an id is, or would be. */
    private int position(ObjectId id) {
        int found = Collections.binarySearch(ids, id);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public ObjectId firstKey() {
        return at(0);
    }

    @Override
    public ObjectId lastKey() {
        return at(ids.size() - 1);
    }

    private ObjectId at(int position) {
        if (ids.isEmpty()) {
            throw new NoSuchElementException("No entries");
        }
        return ids.get(position);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entries same
                ? this == other || (ids.equals(same.ids) && objects.equals(same.objects))
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
