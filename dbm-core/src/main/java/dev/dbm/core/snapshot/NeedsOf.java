package dev.dbm.core.snapshot;

import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Need;
import dev.dbm.schema.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What one object needs, as a snapshot's file has it.
 *
 * @param object the object
 * @param needs its needs
 */
record NeedsOf(ObjectId object, List<Need> needs) {
    /** Copies the list. */
    NeedsOf {
        needs = List.copyOf(needs);
    }

    static ArrayNode encode(Dependencies dependencies) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        dependencies.needs().forEach((id, needs) -> {
            List<Need> sorted = new ArrayList<>(needs);
            sorted.sort((one, other) -> one.on().compareTo(other.on()));
            array.add(RecordWriter.plain(new NeedsOf(id, sorted)));
        });
        return array;
    }

    static Dependencies decode(RecordReader reader, @Nullable JsonNode node) throws MalformedException {
        Map<ObjectId, Set<Need>> needs = new TreeMap<>();
        if (node instanceof ArrayNode array) {
            for (JsonNode element : array.values()) {
                NeedsOf one = reader.plain(element, NeedsOf.class);
                needs.put(one.object(), new LinkedHashSet<>(one.needs()));
            }
        }
        return Dependencies.of(needs);
    }
}
