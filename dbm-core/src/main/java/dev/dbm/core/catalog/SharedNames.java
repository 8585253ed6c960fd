package dev.dbm.core.catalog;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names and types of one reading, each made once: a catalog names its few namespaces and types in nearly every row. */
final class SharedNames {
    private final Map<String, Identifier> names = new HashMap<>();
    private final Map<String, DataType> types = new HashMap<>();
    private final Map<String, Map<String, QualifiedName>> qualified = new HashMap<>();
    private final Map<Long, QualifiedName> relations = new HashMap<>();
    private final Map<Long, Map<Integer, Identifier>> columns = new HashMap<>();

    Identifier name(String text) {
        return names.computeIfAbsent(text, Identifier::new);
    }

    QualifiedName name(String namespace, String name) {
        return qualified
                .computeIfAbsent(namespace, key -> new HashMap<>())
                .computeIfAbsent(name, key -> new QualifiedName(name(namespace), name(name)));
    }

    void relation(long oid, QualifiedName name) {
        relations.put(oid, name);
    }

    QualifiedName relation(long oid) {
        @Nullable QualifiedName name = relations.get(oid);
        if (name == null) {
            throw new IllegalStateException("No relation %d was read".formatted(oid));
        }
        return name;
    }

    void column(long relation, int number, Identifier name) {
        columns.computeIfAbsent(relation, key -> new HashMap<>()).put(number, name);
    }

    Identifier column(long relation, int number) {
        @Nullable Identifier name = columns.getOrDefault(relation, Map.of()).get(number);
        if (name == null) {
            throw new IllegalStateException("No column %d of relation %d was read".formatted(number, relation));
        }
        return name;
    }

    DataType type(String text) {
        return types.computeIfAbsent(text, DataType::parse);
    }
}
