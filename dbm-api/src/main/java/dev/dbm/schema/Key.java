package dev.dbm.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the records for keys share: lists of columns of one table. */
final class Key {
    private Key() {}

    static List<Identifier> columns(List<Identifier> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A key needs at least one column");
        }
        return List.copyOf(columns);
    }

    @SafeVarargs
    static Set<ObjectId> references(QualifiedName table, List<Identifier>... columns) {
        Set<ObjectId> result = new LinkedHashSet<>();
        result.add(ObjectId.table(table));
        for (List<Identifier> list : columns) {
            list.forEach(column -> result.add(ObjectId.column(table, column)));
        }
        return result;
    }

    static List<Identifier> rewritten(Rewriting rewriting, QualifiedName table, List<Identifier> columns) {
        return columns.stream().map(column -> rewriting.column(table, column)).toList();
    }
}
