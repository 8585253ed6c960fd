package dev.dbm.core.pull;

import dev.dbm.core.declare.DerivableNames;
import dev.dbm.core.declare.DerivableNames.Candidate;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which constraints, indexes and identity columns have the names that the reader gives them. */
final class Nameless {
    private final Schema schema;
    private final Map<ObjectId, Integer> positions = new HashMap<>();

    /**
     * A candidate where it stands.
     *
     * @param place 0 on the record, otherwise the position of its column
     */
    private record Placed(Candidate candidate, int place) {}

    private Nameless(Schema schema) {
        this.schema = schema;
        schema.all(Column.class).forEach(column -> positions.put(column.id(), column.position()));
    }

    static Set<ObjectId> of(Schema schema) {
        Nameless reader = new Nameless(schema);
        List<QualifiedName> relations = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (SchemaObject object : schema.objects().values()) {
            reader.candidate(object).ifPresent(placed::add);
            if (isRelation(object.id().kind())) {
                relations.add(object.id().relation());
            }
        }
        // What stands on a record is read before what stands on its components; sorting is stable, so names decide
        // among the rest.
        placed.sort(Comparator.comparingInt(Placed::place));
        return DerivableNames.of(
                relations, placed.stream().map(Placed::candidate).toList());
    }

    private static boolean isRelation(ObjectKind kind) {
        return kind == ObjectKind.TABLE
                || kind == ObjectKind.SEQUENCE
                || kind == ObjectKind.VIEW
                || kind == ObjectKind.MATERIALIZED_VIEW
                || kind == ObjectKind.COMPOSITE_TYPE;
    }

    private Optional<Placed> candidate(SchemaObject object) {
        if (object instanceof Column column && column.value() instanceof ColumnValue.Identity identity) {
            DerivedName derived = DerivedName.sequence(column.table().name(), column.name());
            return Optional.of(new Placed(
                    new Candidate(
                            column.id(),
                            ObjectKind.SEQUENCE,
                            column.table(),
                            identity.sequence(),
                            Optional.of(derived)),
                    column.position()));
        }
        if (object instanceof PrimaryKey key) {
            DerivedName derived = DerivedName.primaryKey(key.table().name());
            return placed(object, key.table(), key.name(), Optional.of(derived), Optional.empty());
        }
        if (object instanceof UniqueConstraint unique) {
            Optional<DerivedName> derived = repeats(unique)
                    ? Optional.empty()
                    : Optional.of(DerivedName.unique(unique.table().name(), unique.columns(), unique.include()));
            return placed(object, unique.table(), unique.name(), derived, Home.of(unique));
        }
        if (object instanceof ForeignKey key) {
            DerivedName derived = DerivedName.foreignKey(key.table().name(), key.columns());
            return placed(object, key.table(), key.name(), Optional.of(derived), Home.of(key, schema));
        }
        if (object instanceof ExclusionConstraint exclusion) {
            return placed(object, exclusion.table(), exclusion.name(), Optional.empty(), Optional.empty());
        }
        if (object instanceof CheckConstraint check) {
            return check(check);
        }
        return object instanceof Index index ? index(index) : Optional.empty();
    }

    /** A key that is there twice says its name the second time. */
    private boolean repeats(UniqueConstraint unique) {
        for (SchemaObject other : schema.membersOf(unique.owner().orElseThrow())) {
            if (other.equals(unique)) {
                return false;
            }
            boolean primary = other instanceof PrimaryKey key
                    && key.columns().equals(unique.columns())
                    && key.include().equals(unique.include())
                    && unique.nulls() == NullsDistinct.DISTINCT
                    && key.deferrability() == unique.deferrability();
            boolean same = other instanceof UniqueConstraint key
                    && key.columns().equals(unique.columns())
                    && key.include().equals(unique.include())
                    && key.nulls() == unique.nulls()
                    && key.deferrability() == unique.deferrability();
            if (primary || same) {
                return true;
            }
        }
        return false;
    }

    /** A check on a record always says its name. */
    private Optional<Placed> check(CheckConstraint check) {
        Optional<Identifier> home = Home.of(check, schema);
        Optional<DerivedName> derived =
                home.map(column -> DerivedName.check(check.table().name(), column));
        return placed(check, check.table(), check.name(), derived, home);
    }

    /** An index with an expression among its keys always says its name. */
    private Optional<Placed> index(Index index) {
        boolean plain = index.keys().stream().allMatch(IndexKey.ColumnKey.class::isInstance);
        List<Identifier> columns = index.keys().stream()
                .filter(IndexKey.ColumnKey.class::isInstance)
                .map(key -> ((IndexKey.ColumnKey) key).column())
                .toList();
        Optional<DerivedName> derived = plain
                ? Optional.of(DerivedName.index(index.table().name(), columns, index.include()))
                : Optional.empty();
        return placed(index, index.table(), index.name().name(), derived, Home.of(index));
    }

    private Optional<Placed> placed(
            SchemaObject object,
            QualifiedName table,
            Identifier name,
            Optional<DerivedName> derived,
            Optional<Identifier> home) {
        int place = home.map(column -> positions.getOrDefault(ObjectId.column(table, column), 0))
                .orElse(0);
        return Optional.of(new Placed(new Candidate(object.id(), object.id().kind(), table, name, derived), place));
    }
}
