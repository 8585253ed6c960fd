package dev.dbm.core.planner;

import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rooms may ask about the plan they write for. */
final class Context implements PlanContext {
    private final Difference difference;
    private final Intents intents;
    private final Map<ObjectId, List<SchemaObject>> members;

    Context(Difference difference, Intents intents) {
        this.difference = difference;
        this.intents = intents;
        this.members = difference.after().members();
    }

    @Override
    public Schema from() {
        return difference.before();
    }

    @Override
    public Schema to() {
        return difference.after();
    }

    @Override
    public List<Sql> clauses(ObjectId table) {
        List<SchemaObject> list = members.getOrDefault(table, List.of());
        List<Sql> clauses = new ArrayList<>();
        list.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .sorted((a, b) -> Integer.compare(a.position(), b.position()))
                .forEach(column -> clause(column, clauses));
        list.stream().filter(PrimaryKey.class::isInstance).forEach(key -> clause(key, clauses));
        list.stream().filter(UniqueConstraint.class::isInstance).forEach(key -> clause(key, clauses));
        list.stream().filter(CheckConstraint.class::isInstance).forEach(check -> clause(check, clauses));
        return clauses;
    }

    private void clause(SchemaObject member, List<Sql> clauses) {
        clause(member).ifPresent(clauses::add);
    }

    /** Returns what stands for a member inside the CREATE TABLE of its table; empty if it has a statement of its own. */
    Optional<Sql> clause(SchemaObject member) {
        return isMerged(member) ? Optional.empty() : Kinds.of(member).ddl().clause(member, this);
    }

    /** Inside one CREATE TABLE PostgreSQL makes one key of two over the same columns; only the first can be there. */
    private boolean isMerged(SchemaObject member) {
        return member instanceof UniqueConstraint unique
                && members.getOrDefault(ObjectId.table(unique.table()), List.of()).stream()
                        .takeWhile(other -> !other.equals(member))
                        .anyMatch(other -> keyColumns(other).equals(unique.columns()));
    }

    private static List<Identifier> keyColumns(SchemaObject object) {
        if (object instanceof PrimaryKey key) {
            return key.columns();
        }
        return object instanceof UniqueConstraint key ? key.columns() : List.of();
    }

    @Override
    public Optional<SqlExpression> using(ObjectId column) {
        return Optional.ofNullable(intents.using().get(column));
    }

    @Override
    public boolean concurrently(ObjectId index) {
        return intents.concurrently().contains(index);
    }
}
