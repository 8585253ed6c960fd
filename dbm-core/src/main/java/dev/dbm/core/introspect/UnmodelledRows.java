package dev.dbm.core.introspect;

import dev.dbm.Unmodelled;
import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Takes the rows of {@link UnmodelledQuery}. */
final class UnmodelledRows {
    private final CatalogDependencies dependencies;
    private final TreeSet<Unmodelled> found = new TreeSet<>(Introspection.ORDER);
    private final Map<ObjectId, String> bodies = new HashMap<>();

    UnmodelledRows(CatalogDependencies dependencies) {
        this.dependencies = dependencies;
    }

    void read(Row row) {
        List<Identifier> path = new ArrayList<>();
        row.texts("path").forEach(name -> path.add(row.named(Objects.requireNonNull(name))));
        Optional<Signature> signature = row.optional("arguments").map(given -> signature(row));
        ObjectId id = new ObjectId(ObjectKind.valueOf(row.text("kind")), path, signature);
        Optional<String> attribute = row.optional("attribute");
        found.add(new Unmodelled(id, attribute));
        if (attribute.isEmpty()) {
            dependencies.found(new Address(row.number("catalog"), row.number("oid"), 0), id);
            row.optional("body").ifPresent(body -> bodies.put(id, body));
        }
    }

    /** Returns everything, by kind and name. */
    List<Unmodelled> all() {
        return List.copyOf(found);
    }

    /** Returns the objects. */
    List<ObjectId> objects() {
        return found.stream()
                .filter(one -> one.attribute().isEmpty())
                .map(Unmodelled::id)
                .toList();
    }

    /** Returns the texts of functions that PostgreSQL does not look into. */
    Map<ObjectId, String> bodies() {
        return Collections.unmodifiableMap(bodies);
    }

    private static Signature signature(Row row) {
        List<DataType> types = new ArrayList<>();
        row.texts("arguments").forEach(type -> types.add(DataType.parse(Objects.requireNonNull(type))));
        return new Signature(types);
    }
}
