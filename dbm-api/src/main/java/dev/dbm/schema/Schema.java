package dev.dbm.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The structure of a database: a sorted map from id to object.
 *
 * <p>Closed: every reference of an entry is another entry or one of the externals. An external is what an entry needs and what is outside the managed
 * namespaces or of a kind that is not modelled: types, collations, operator classes, tables. No two entries claim one name.
 *
 * @param objects the entries
 * @param externals the references that no entry satisfies
 */
public record Schema(SortedMap<ObjectId, SchemaObject> objects, SortedSet<ObjectId> externals) {
    /** Given as externals, says that every reference which no entry satisfies is one; finding them out first would be the same walk twice. */
    private static final SortedSet<ObjectId> WHATEVER_IS_MISSING = Collections.unmodifiableSortedSet(new TreeSet<>());

    private static final Schema EMPTY = new Schema(Collections.emptySortedMap(), Collections.emptySortedSet());

    /**
     * Copies both and keeps only the externals that are needed.
     *
     * @throws IllegalArgumentException if an id does not match, a reference is neither entry nor external, or a name is taken twice; names all of them
     */
    @SuppressWarnings("ReferenceEquality") // Meant is the one marker, not any set without elements.
    public Schema {
        objects = Entries.of(objects);
        SchemaCheck check = SchemaCheck.of(objects);
        List<String> problems = new ArrayList<>(check.problems());
        if (externals != WHATEVER_IS_MISSING) {
            for (ObjectId reference : check.dangling()) {
                if (!externals.contains(reference)) {
                    problems.add("nothing is known of " + reference);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Not a schema: " + String.join("; ", problems));
        }
        externals = Collections.unmodifiableSortedSet(check.dangling());
    }

    /** Returns the schema without any entry. */
    public static Schema empty() {
        return EMPTY;
    }

    /** Returns what a new database holds: the namespace {@code public}. */
    public static Schema initial() {
        return of(List.of(Namespace.of(Namespace.PUBLIC)));
    }

    /**
     * Returns the schema of these entries; every reference that no entry satisfies becomes an external.
     *
     * @throws IllegalArgumentException if two entries have one id or claim one name, or an entry's owner is missing
     */
    public static Schema of(Collection<? extends SchemaObject> entries) {
        List<Map.Entry<ObjectId, SchemaObject>> byId = new ArrayList<>(entries.size());
        entries.forEach(entry -> byId.add(Map.entry(entry.id(), entry)));
        return new Schema(Entries.of(byId), WHATEVER_IS_MISSING);
    }

    /**
     * Returns the schema of these entries, which are in order already; every reference that no entry satisfies becomes an external.
     *
     * @throws IllegalArgumentException if an id does not match, two entries claim one name, or an entry's owner is missing
     */
    public static Schema of(SortedMap<ObjectId, SchemaObject> entries) {
        return new Schema(entries, WHATEVER_IS_MISSING);
    }

    /** Returns the entry of this id, if there is one. */
    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    /** Returns the entry of this id and type, if there is one. */
    public <T extends SchemaObject> Optional<T> find(ObjectId id, Class<T> type) {
        return find(id).filter(type::isInstance).map(type::cast);
    }

    /** Returns the table of this name, if it is an entry. */
    public Optional<Table> table(QualifiedName name) {
        return find(ObjectId.table(name), Table.class);
    }

    /** Returns all entries of one type, in the order of their ids. */
    public <T extends SchemaObject> List<T> all(Class<T> type) {
        return objects.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Returns the columns of a table in their order. */
    public List<Column> columns(QualifiedName table) {
        return membersOf(ObjectId.table(table)).stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .sorted((a, b) -> Integer.compare(a.position(), b.position()))
                .toList();
    }

    /**
     * Returns the columns in which no two rows of a table agree, nulls apart: those of the primary key first, then those of unique constraints, then those of
     * unique indexes over whole columns and all rows.
     */
    public List<List<Identifier>> uniqueColumns(QualifiedName table) {
        List<List<Identifier>> result = new ArrayList<>();
        for (SchemaObject member : membersOf(ObjectId.table(table))) {
            if (member instanceof PrimaryKey key) {
                result.add(0, key.columns());
            } else if (member instanceof UniqueConstraint unique) {
                result.add(unique.columns());
            } else if (member instanceof Index index) {
                index.uniqueColumns().ifPresent(result::add);
            }
        }
        return List.copyOf(result);
    }

    /** Returns what belongs to a table: columns, constraints, indexes, in the order of their ids. */
    public List<SchemaObject> membersOf(ObjectId owner) {
        return members().getOrDefault(owner, List.of());
    }

    /** Returns the members of every owner, each list in the order of the ids. */
    public Map<ObjectId, List<SchemaObject>> members() {
        return Entries.of(objects).members();
    }

    /** Returns the entry that a reference means: a type's name may mean an enum. Empty for externals. */
    public Optional<ObjectId> resolve(ObjectId reference) {
        return SchemaCheck.resolve(objects, reference);
    }

    /** Returns the names of the namespaces that are entries. */
    public Set<Identifier> namespaces() {
        Set<Identifier> result = new TreeSet<>();
        all(Namespace.class).forEach(namespace -> result.add(namespace.name()));
        return result;
    }

    /**
     * Returns the names that an object takes, each with the space it is taken in: tables, sequences and indexes share one, types and tables another,
     * constraints have one per table. Two entries never take one name.
     */
    public static List<String> claims(SchemaObject object) {
        return SchemaCheck.claims(object);
    }

    /**
     * Returns this schema with every entry copied as the rewriting says.
     *
     * @throws IllegalArgumentException if the result is no schema
     */
    public Schema rewritten(Rewriting rewriting) {
        return of(objects.values().stream()
                .map(object -> object.rewritten(rewriting))
                .toList());
    }
}
