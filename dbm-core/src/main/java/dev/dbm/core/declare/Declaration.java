package dev.dbm.core.declare;

import dev.dbm.core.diff.Intents;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What annotated classes say.
 *
 * @param schema the goal
 * @param intents the way: renames, drops that are allowed, indexes to build concurrently, conversions
 * @param places where in the source tables, columns, enums and namespaces are declared: {@code Customer}, {@code Customer#fullName}, {@code
 *     com.acme.package-info}
 * @param returned by view, the columns that its query has to give, in order, as the record says that takes its rows
 * @param types the classes that declare tables, views and types
 */
public record Declaration(
        Schema schema,
        Intents intents,
        Map<ObjectId, String> places,
        SortedMap<ObjectId, List<ReturnedColumn>> returned,
        Map<ObjectId, Class<?>> types) {
    /** Copies the maps. */
    public Declaration {
        places = Map.copyOf(places);
        returned = Collections.unmodifiableSortedMap(new TreeMap<>(returned));
        types = Map.copyOf(types);
    }

    /** Makes a declaration that comes from no classes. */
    public Declaration(Schema schema, Intents intents, Map<ObjectId, String> places) {
        this(schema, intents, places, Collections.emptySortedMap(), Map.of());
    }
}
