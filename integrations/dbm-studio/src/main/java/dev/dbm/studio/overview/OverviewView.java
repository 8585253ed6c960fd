package dev.dbm.studio.overview;

import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which database this is.
 *
 * @param database its name
 * @param version its server's version
 * @param host where that is
 * @param role who is connected
 * @param size how much it holds, for people
 * @param migrations the folder of its migrations, if there is a project
 * @param counts how many objects of each kind there are
 */
public record OverviewView(
        String database,
        String version,
        String host,
        String role,
        String size,
        Optional<String> migrations,
        List<Count> counts) {
    /** Copies the list. */
    public OverviewView {
        counts = List.copyOf(counts);
    }

    /**
     * How many there are.
     *
     * @param kind the kind, for people
     * @param number how many
     */
    public record Count(String kind, int number) {}

    static List<Count> counts(Schema schema) {
        Map<ObjectKind, Integer> numbers = new EnumMap<>(ObjectKind.class);
        schema.objects().keySet().forEach(id -> numbers.merge(id.kind(), 1, Integer::sum));
        List<Count> counts = new ArrayList<>();
        numbers.forEach((kind, number) -> counts.add(new Count(kind.label(), number)));
        return Collections.unmodifiableList(counts);
    }
}
