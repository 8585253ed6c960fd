package dev.dbm.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the keys of a table make of its columns.
 *
 * @param primary the columns of the primary key, in its order; empty without one
 * @param foreign the columns that refer to another row
 * @param unique the columns in which no two rows agree, each by itself and not as the primary key
 */
public record TableKeys(List<Identifier> primary, Set<Identifier> foreign, Set<Identifier> unique) {
    /** Copies lists and sets. */
    public TableKeys {
        primary = List.copyOf(primary);
        foreign = Set.copyOf(foreign);
        unique = Set.copyOf(unique);
    }

    /** Returns the keys of a table; none if it is no entry. */
    public static TableKeys of(Schema schema, QualifiedName table) {
        List<Identifier> primary = List.of();
        Set<Identifier> foreign = new HashSet<>();
        for (SchemaObject member : schema.membersOf(ObjectId.table(table))) {
            if (member instanceof PrimaryKey key) {
                primary = key.columns();
            } else if (member instanceof ForeignKey key) {
                foreign.addAll(key.columns());
            }
        }
        Set<Identifier> unique = new HashSet<>();
        for (List<Identifier> columns : schema.uniqueColumns(table)) {
            if (columns.size() == 1 && !columns.equals(primary)) {
                unique.add(columns.get(0));
            }
        }
        return new TableKeys(primary, foreign, unique);
    }

    /** Returns what diagrams say of a column in two letters each: {@code PK}, {@code FK}, {@code UK}. */
    public List<String> marks(Identifier column) {
        List<String> marks = new ArrayList<>();
        if (primary.contains(column)) {
            marks.add("PK");
        }
        if (foreign.contains(column)) {
            marks.add("FK");
        }
        if (unique.contains(column)) {
            marks.add("UK");
        }
        return List.copyOf(marks);
    }
}
