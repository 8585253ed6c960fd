package dev.dbm.core.laws;

import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Table;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A schema in the making: entries that come and go, and the dice that decide. What an entry needs is never taken away from under it. */
final class Draft {
    private static final List<String> COMMENTS = List.of(
            "what it is",
            "it's",
            "back\\slash",
            "two\nlines",
            "größe 🐘",
            "-- no comment",
            "$$ $1 ? {}",
            "*/ /*",
            "\"quoted\"");

    private final Random random;
    private final SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>();
    private final Map<Identifier, Names> names = new HashMap<>();

    Draft(Random random) {
        this.random = random;
    }

    Draft(Random random, Schema schema) {
        this(random);
        objects.putAll(schema.objects());
        forgetNames();
    }

    /** Lets names that nobody has any more be given out again. */
    void forgetNames() {
        names.clear();
        for (Namespace namespace : all(Namespace.class)) {
            names.put(namespace.name(), new Names(random));
        }
        for (SchemaObject object : objects.values()) {
            if (!(object instanceof Namespace) && !(object instanceof Column)) {
                namesIn(object.id().path().getFirst()).take(object.id().name());
            }
            if (object instanceof Column column && column.value() instanceof ColumnValue.Identity identity) {
                namesIn(column.table().namespace()).take(identity.sequence());
            }
        }
    }

    Schema schema() {
        // A key may have become deferrable, or be another one of the same name by now.
        removeAll(object -> object instanceof ForeignKey key
                && !referableKeys(key.referencedTable()).contains(key.referencedColumns()));
        renumber();
        return Schema.of(objects.values());
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <E extends Enum<E>> E mostly(E usual, E[] all) {
        return chance(65) ? usual : all[random.nextInt(all.length)];
    }

    <T> Optional<T> any(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(one(choices));
    }

    /** Returns some of the choices, in random order. */
    <T> List<T> some(Collection<T> choices, int atMost) {
        List<T> rest = new ArrayList<>(choices);
        List<T> result = new ArrayList<>();
        int count = rest.isEmpty() ? 0 : 1 + random.nextInt(Math.min(atMost, rest.size()));
        while (result.size() < count) {
            result.add(rest.remove(random.nextInt(rest.size())));
        }
        return result;
    }

    Optional<String> comment() {
        return chance(15) ? Optional.of(one(COMMENTS)) : Optional.empty();
    }

    Names columnNames(QualifiedName table) {
        Names result = new Names(random);
        columns(table).forEach(column -> result.take(column.name()));
        return result;
    }

    QualifiedName freshName(Identifier namespace) {
        return new QualifiedName(namespace, namesIn(namespace).next());
    }

    Identifier freshNamespace() {
        Names taken = new Names(random);
        all(Namespace.class).forEach(namespace -> taken.take(namespace.name()));
        return taken.next();
    }

    private Names namesIn(Identifier namespace) {
        return names.computeIfAbsent(namespace, key -> new Names(random));
    }

    void put(SchemaObject object) {
        objects.put(object.id(), object);
    }

    /** Puts these objects in the place of all there are. */
    void replaceAll(List<SchemaObject> others) {
        objects.clear();
        others.forEach(this::put);
    }

    <T extends SchemaObject> List<T> all(Class<T> type) {
        return objects.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<SchemaObject> everything() {
        return List.copyOf(objects.values());
    }

    Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    List<Column> columns(QualifiedName table) {
        return all(Column.class).stream()
                .filter(column -> column.table().equals(table))
                .sorted((a, b) -> Integer.compare(a.position(), b.position()))
                .toList();
    }

    List<SchemaObject> membersOf(QualifiedName table) {
        Optional<ObjectId> owner = Optional.of(ObjectId.table(table));
        return objects.values().stream()
                .filter(object -> object.owner().equals(owner))
                .toList();
    }

    /** Returns the sample that a column was made from, so that texts about it can be made anew. */
    Optional<SampleType> sampleOf(Column column) {
        return samples().stream()
                .filter(sample -> sample.type().equals(column.type()))
                .findFirst();
    }

    /** Returns all types a column may have now. */
    List<SampleType> samples() {
        List<SampleType> result = new ArrayList<>(SampleType.BUILT_IN);
        all(EnumType.class).forEach(type -> result.add(SampleType.of(type)));
        return result;
    }

    /** Takes an object away, with everything that cannot be without it. */
    void remove(ObjectId id) {
        SchemaObject gone = objects.remove(id);
        if (gone == null) {
            return;
        }
        switch (gone) {
            case Namespace namespace ->
                removeAll(object -> object.id().path().getFirst().equals(namespace.name()));
            case Sequence sequence ->
                removeAll(object -> mentions(object, Names.literal(SampleType.written(sequence.name()))));
            case Column column -> removeUsersOf(column);
            case PrimaryKey key -> removeForeignKeysTo(key.table(), key.columns());
            case UniqueConstraint key -> removeForeignKeysTo(key.table(), key.columns());
            case EnumType type -> removeAll(object -> mentions(object, SampleType.written(type.name())));
            case SchemaObject other -> {}
        }
        removeAll(object -> needs(object, gone.id()));
    }

    private boolean needs(SchemaObject object, ObjectId id) {
        boolean typed = object.references().stream()
                .anyMatch(reference -> reference.equals(id) || reference.path().equals(id.path()));
        boolean owned = object instanceof Sequence sequence
                && sequence.ownedBy()
                        .filter(owner -> objects.get(owner.id()) == null)
                        .isPresent();
        return typed || owned;
    }

    private void removeUsersOf(Column column) {
        removeAll(object -> object.owner().equals(column.owner()) && mentions(object, Names.written(column.name())));
    }

    private void removeForeignKeysTo(QualifiedName table, List<Identifier> columns) {
        removeAll(object -> object instanceof ForeignKey key
                && key.referencedTable().equals(table)
                && key.referencedColumns().equals(columns));
    }

    private static boolean mentions(SchemaObject object, String written) {
        return object.expressions().stream().map(SqlExpression::text).anyMatch(text -> text.contains(written));
    }

    void removeAll(Predicate<SchemaObject> doomed) {
        Set<ObjectId> ids = new HashSet<>();
        objects.values().stream().filter(doomed).forEach(object -> ids.add(object.id()));
        ids.forEach(this::remove);
    }

    /** Columns are numbered without gaps. */
    private void renumber() {
        for (Table table : all(Table.class)) {
            int position = 0;
            for (Column column : columns(table.name())) {
                position++;
                put(column.withPosition(position));
            }
        }
    }

    /** Returns the keys of a table that a foreign key may refer to. */
    List<List<Identifier>> referableKeys(QualifiedName table) {
        List<List<Identifier>> result = new ArrayList<>();
        for (SchemaObject object : membersOf(table)) {
            if (object instanceof PrimaryKey key && key.deferrability() == Deferrability.NOT_DEFERRABLE) {
                result.add(key.columns());
            }
            if (object instanceof UniqueConstraint key && key.deferrability() == Deferrability.NOT_DEFERRABLE) {
                result.add(key.columns());
            }
        }
        return result;
    }

    /** Returns whether an index key or key column is this column. */
    static boolean isKeyedBy(SchemaObject object, Identifier column) {
        return switch (object) {
            case PrimaryKey key ->
                key.columns().contains(column) || key.include().contains(column);
            case UniqueConstraint key ->
                key.columns().contains(column) || key.include().contains(column);
            case ForeignKey key -> key.columns().contains(column);
            case Index index ->
                index.include().contains(column)
                        || index.keys().stream()
                                .anyMatch(key -> key instanceof IndexKey.ColumnKey named
                                        && named.column().equals(column));
            case SchemaObject other -> false;
        };
    }
}
