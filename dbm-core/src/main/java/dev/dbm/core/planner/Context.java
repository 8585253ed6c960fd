package dev.dbm.core.planner;

import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rooms may ask about the plan they write for. */
final class Context implements PlanContext {
    private static final Comparator<SchemaObject> AS_WRITTEN = Comparator.comparing(
                    (SchemaObject member) -> member.id().kind())
            .thenComparingInt(member -> Kinds.of(member).position(member));

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
    public List<SchemaObject> members(ObjectId table) {
        return members.getOrDefault(table, List.of());
    }

    @Override
    public List<Sql> clauses(ObjectId table) {
        return members(table).stream()
                .sorted(AS_WRITTEN)
                .flatMap(member -> clause(member).stream())
                .toList();
    }

    /** Returns what stands for a member inside the CREATE TABLE of its table; empty if it has a statement of its own. */
    Optional<Sql> clause(SchemaObject member) {
        return Kinds.of(member).ddl().clause(member, this);
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
