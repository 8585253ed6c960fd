package dev.dbm.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A sorted list of entries as a sorted map, to be copied: from a sorted map a {@link java.util.TreeMap} is built without a single comparison.
 *
 * @param <K> the keys
 * @param <V> the values
 */
final class SortedEntries<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
    private final List<Map.Entry<K, V>> entries;

    /** Takes entries in ascending order of their keys, without two of one key. */
    SortedEntries(List<Map.Entry<K, V>> entries) {
        this.entries = entries;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null;
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        throw new UnsupportedOperationException("Only to be copied");
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        throw new UnsupportedOperationException("Only to be copied");
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        throw new UnsupportedOperationException("Only to be copied");
    }

    @Override
    public K firstKey() {
        return entries.getFirst().getKey();
    }

    @Override
    public K lastKey() {
        return entries.getLast().getKey();
    }
}
