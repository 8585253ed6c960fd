package dev.dbm.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What makes a map of objects a {@link Schema}: ids match, owners exist, no name is taken twice. */
final class SchemaCheck {
    /** The kinds of entries that a type's name may mean; every table and view is a type of its own, too: that of its rows. */
    private static final List<ObjectKind> TYPE_KINDS = List.of(
            ObjectKind.ENUM,
            ObjectKind.TABLE,
            ObjectKind.DOMAIN,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.RANGE_TYPE,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW);

    /** What is referred to for the sake of the order and need not be an entry, since there is such a thing anyway. */
    private static final Set<ObjectKind> AT_MOST_ENTRIES = EnumSet.of(ObjectKind.ROLE, ObjectKind.GRANT);
    /** Before every other one: no name has fewer letters, and none of this letter is less. */
    private static final ObjectId FIRST_RANGE = ObjectId.of(ObjectKind.RANGE_TYPE, new Identifier("\u0001"));

    private final Set<ObjectId> ids;
    private final Set<ObjectId> multiranges = new HashSet<>();
    private final Map<Claim, ObjectId> taken = new HashMap<>();
    private final SortedSet<ObjectId> dangling = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    private SchemaCheck(SortedMap<ObjectId, SchemaObject> objects) {
        this.ids = objects.keySet();
    }

    static Optional<ObjectId> resolve(SortedMap<ObjectId, SchemaObject> objects, ObjectId reference) {
        if (objects.containsKey(reference)) {
            return Optional.of(reference);
        }
        if (reference.kind() == ObjectKind.TYPE) {
            return TYPE_KINDS.stream()
                    .map(reference::as)
                    .filter(objects::containsKey)
                    .findFirst()
                    .or(() -> rangeOf(objects, reference));
        }
        return Optional.empty();
    }

    /** Returns the range type of which a type's name is the multirange. */
    private static Optional<ObjectId> rangeOf(SortedMap<ObjectId, SchemaObject> objects, ObjectId multirange) {
        if (multirange.namespace().isEmpty()) {
            return Optional.empty();
        }
        return objects.tailMap(FIRST_RANGE).values().stream()
                .takeWhile(RangeType.class::isInstance)
                .map(RangeType.class::cast)
                .filter(range -> range.multirange().equals(multirange.relation()))
                .map(RangeType::id)
                .findFirst();
    }

    /** Returns the references that no entry satisfies, and what keeps the objects from being a schema. */
    static SchemaCheck of(SortedMap<ObjectId, SchemaObject> objects) {
        SchemaCheck check = new SchemaCheck(objects);
        objects.tailMap(FIRST_RANGE).values().stream()
                .takeWhile(RangeType.class::isInstance)
                .map(RangeType.class::cast)
                .forEach(range -> check.multiranges.add(ObjectId.of(ObjectKind.TYPE, range.multirange())));
        objects.forEach(check::look);
        return check;
    }

    SortedSet<ObjectId> dangling() {
        return dangling;
    }

    List<String> problems() {
        return problems;
    }

    private void look(ObjectId id, SchemaObject object) {
        if (!id.equals(object.id())) {
            problems.add(id + " holds " + object.id());
        }
        for (ObjectId reference : object.references()) {
            if (!satisfied(reference) && !AT_MOST_ENTRIES.contains(reference.kind())) {
                dangling.add(reference);
                object.owner().ifPresent(owner -> lacks(id, reference, owner));
            }
        }
        for (Claim claim : claimed(object)) {
            @Nullable ObjectId other = taken.putIfAbsent(claim, id);
            if (other != null) {
                problems.add(other + " and " + id + " claim one name");
            }
        }
    }

    /** What belongs to a table lives in a schema with the table and with those of its columns that it names. */
    private void lacks(ObjectId id, ObjectId reference, ObjectId owner) {
        if (reference.equals(owner)) {
            problems.add(id + " belongs to nothing that is there");
        } else if (reference.kind() == ObjectKind.COLUMN && owner.kind() == ObjectKind.TABLE && reference.isIn(owner)) {
            problems.add(id + " needs " + reference);
        }
    }

    private boolean satisfied(ObjectId reference) {
        return ids.contains(reference)
                || (reference.kind() == ObjectKind.TYPE
                        && (multiranges.contains(reference)
                                || TYPE_KINDS.stream().anyMatch(kind -> ids.contains(reference.as(kind)))));
    }

    /**
     * A name in the space in which it is taken; of what has one name only within a table, such as its primary key, the name is absent,
     * of what can be overloaded it is the signature.
     */
    private record Claim(String space, Object holder, Optional<?> name) {
        @Override
        public String toString() {
            return space + " " + holder + name.map(own -> "." + own).orElse("");
        }
    }

    /** The names an object takes: tables, sequences and indexes share one space, types and tables another, constraints one per table. */
    static List<String> claims(SchemaObject object) {
        return claimed(object).stream().map(Claim::toString).toList();
    }

    private static List<Claim> claimed(SchemaObject object) {
        return switch (object) {
            case InnerComment inner -> List.of();
            case Role role -> List.of();
            case Namespace namespace -> List.of();
            case Extension extension -> List.of();
            case Collation collation -> List.of(new Claim("collation", collation.name(), Optional.empty()));
            case EnumType type -> List.of(type(type.name()));
            case Domain domain -> List.of(type(domain.name()));
            case CompositeType type -> List.of(relation(type.name()), type(type.name()));
            case RangeType type -> List.of(type(type.name()), type(type.multirange()));
            case Sequence sequence -> List.of(relation(sequence.name()));
            case Table table -> List.of(relation(table.name()), type(table.name()));
            case Column column ->
                column.value() instanceof ColumnValue.Identity identity
                        ? List.of(relation(column.table().withName(identity.sequence())))
                        : List.of();
            case PrimaryKey key ->
                List.of(
                        relation(key.table().withName(key.name())),
                        constraint(key.table(), key.name()),
                        new Claim("primary key of", key.table(), Optional.empty()));
            case UniqueConstraint key ->
                List.of(relation(key.table().withName(key.name())), constraint(key.table(), key.name()));
            case ForeignKey key -> List.of(constraint(key.table(), key.name()));
            case CheckConstraint check -> List.of(constraint(check.table(), check.name()));
            case ExclusionConstraint exclusion ->
                List.of(
                        relation(exclusion.table().withName(exclusion.name())),
                        constraint(exclusion.table(), exclusion.name()));
            case Index index -> List.of(relation(index.name()));
            case ExtendedStatistics statistics -> List.of();
            case Trigger trigger ->
                trigger.constraint().isPresent() ? List.of(constraint(trigger.relation(), trigger.name())) : List.of();
            case Policy policy -> List.of();
            case RowSecurity security -> List.of();
            case View view -> List.of(relation(view.name()), type(view.name()));
            case Rule rule -> List.of();
            case MaterializedView view -> List.of(relation(view.name()), type(view.name()));
            case Owner owner -> List.of(part(owner.target(), owner.role()));
            case DefaultPrivileges privileges -> List.of();
            case Grant grant -> List.of(part(grant.target(), grant.grantee()));
            case ReplicaIdentity identity -> List.of();
            case Clustering clustering -> List.of();
            case EventTrigger trigger -> List.of();
            case Routine routine -> List.of(new Claim("routine", routine.name(), Optional.of(routine.signature())));
        };
    }

    /** A role has one part with an object: that of the owner, or that of somebody who was given privileges. */
    private static Claim part(ObjectId target, Identifier role) {
        return new Claim("part in", target, Optional.of(role));
    }

    private static Claim relation(QualifiedName name) {
        return new Claim("relation", name, Optional.empty());
    }

    private static Claim type(QualifiedName name) {
        return new Claim("type", name, Optional.empty());
    }

    private static Claim constraint(QualifiedName table, Identifier name) {
        return new Claim("constraint", table, Optional.of(name));
    }
}
