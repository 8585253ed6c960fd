package dev.dbm.core.scratch;

import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes objects and reads them back until their texts are at rest: some text changes once more when what was read is written again. */
final class Rounds {
    /** Text that has not come to rest after so many rounds never will. */
    private static final int MAX_ROUNDS = 5;

    private final Desk desk;
    private final Schema schema;
    private final Set<ObjectId> objects;

    /**
     * Prepares the rounds.
     *
     * @param objects the objects of the schema whose forms are asked for
     */
    Rounds(Desk desk, Schema schema, Set<ObjectId> objects) {
        this.desk = desk;
        this.schema = schema;
        this.objects = objects;
    }

    /** Where objects are created in an empty database and read back. */
    interface Desk {
        Written written(Schema schema) throws SQLException;
    }

    CanonicalForms forms() throws SQLException {
        Map<ObjectId, Set<SchemaObject>> forms = new TreeMap<>();
        SortedMap<ObjectId, String> refused = new TreeMap<>();
        Set<ObjectId> moving = new TreeSet<>(objects);
        Schema last = Needed.by(schema, objects);
        for (int round = 0; round < MAX_ROUNDS && !moving.isEmpty(); round++) {
            Written written = desk.written(last);
            Schema read = written.read().schema();
            Map<ObjectId, SchemaObject> before = last.objects();
            moving.removeIf(id ->
                    !read.objects().containsKey(id) || read.objects().get(id).equals(before.get(id)));
            read.objects().forEach((id, object) -> {
                if (objects.contains(id)) {
                    forms.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(object);
                }
            });
            if (round == 0) {
                objects.stream()
                        .filter(id -> !forms.containsKey(id))
                        .forEach(id -> refused.put(id, reason(id, written.refused())));
            }
            last = read;
        }
        return new CanonicalForms(forms, refused);
    }

    /** An object that was not even tried, or that was part of its table's statement, is missing for the reason for which something else was refused. */
    private String reason(ObjectId id, Map<ObjectId, String> refused) {
        Optional<ObjectId> owner = schema.find(id).flatMap(SchemaObject::owner);
        return Stream.concat(Stream.of(id), owner.stream())
                .map(refused::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> refused.values().stream().findFirst().orElse("it was not there when read"));
    }
}
