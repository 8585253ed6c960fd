package dev.dbm.core.kind.column;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Storage;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes columns. */
final class ColumnDdl implements Ddl<Column> {
    /** What gives each row another value, so that PostgreSQL writes all rows when such a column is added. */
    private static final Pattern VOLATILE = Pattern.compile(
            "(?i)\\b(nextval|random|gen_random_uuid|uuid_generate_\\w+|uuidv[47]|clock_timestamp|timeofday)\\s*\\(");

    @Override
    public List<Statement> create(Column object, PlanContext context) {
        boolean rows = context.from().table(object.table()).isPresent();
        if (rows && context.backfill(object.id()).isPresent()) {
            return inSteps(object, context);
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(Sql.of("ALTER TABLE {} ADD COLUMN {}", object.table(), ColumnText.clause(object, context))
                .statement(object.id(), hazards(object)));
        if (object.nullability() instanceof Nullability.NotNull notNull && notNull.validity() != Validity.VALID) {
            statements.add(ColumnText.notNullAdded(object, notNull).statement(object.id()));
        }
        statements.addAll(behindClause(object));
        return statements;
    }

    /** Rows that come in the meantime get the default; those that were there before get what the declaration says. */
    private List<Statement> inSteps(Column object, PlanContext context) {
        Column empty = object.withNullability(Nullability.nullable()).withValue(new ColumnValue.None());
        List<Statement> statements = new ArrayList<>();
        statements.add(Sql.of("ALTER TABLE {} ADD COLUMN {}", object.table(), ColumnText.clause(empty, context))
                .statement(object.id()));
        statements.addAll(behindClause(object));
        Column fillable = empty.withValue(object.value());
        statements.addAll(new ColumnAlteration(empty, fillable, context).inPlace());
        statements.add(ColumnText.backfill(object, context.backfill(object.id()).orElseThrow()));
        statements.addAll(new ColumnAlteration(fillable, object, context).inPlace());
        return statements;
    }

    private static Hazard[] hazards(Column column) {
        boolean bare = column.value() instanceof ColumnValue.None && column.notNull();
        boolean rewrites = switch (column.value()) {
            case ColumnValue.None() -> false;
            case ColumnValue.Default(var expression) ->
                VOLATILE.matcher(expression.text()).find();
            case ColumnValue.Generated(var expression, var storage) -> storage == Storage.STORED;
            case ColumnValue.Identity(var mode, var sequence, var options) -> true;
        };
        List<Hazard> hazards = new ArrayList<>();
        if (bare) {
            hazards.add(Hazard.MAY_FAIL_ON_DATA);
        }
        if (rewrites) {
            hazards.add(Hazard.REWRITES_TABLE);
            hazards.add(Hazard.BLOCKS_WRITES);
        }
        return hazards.toArray(Hazard[]::new);
    }

    // Inside CREATE TABLE a NOT NULL is valid at once; one that is not has its own statement behind ADD COLUMN.
    @Override
    public Optional<Sql> clause(Column object, PlanContext context) {
        return ColumnText.unvalidated(object) ? Optional.empty() : Optional.of(ColumnText.clause(object, context));
    }

    @Override
    public List<Statement> behindClause(Column object) {
        return ColumnSettingsDdl.behindClause(object);
    }

    @Override
    public Alteration alter(Column from, Column to, PlanContext context) {
        return new ColumnAlteration(from, to, context).alteration();
    }

    @Override
    public List<Statement> drop(Column object, PlanContext context) {
        Sql drop = Sql.of("ALTER TABLE {} DROP COLUMN {}", object.table(), object.name());
        return List.of(
                object.value() instanceof ColumnValue.Generated
                        ? drop.statement(object.id())
                        : drop.statement(object.id(), Hazard.DELETES_DATA));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        QualifiedName table = to.relation();
        return List.of(Sql.of("ALTER TABLE {} RENAME COLUMN {} TO {}", table, from.name(), to.name())
                .statement(to));
    }

    @Override
    public Sql commentTarget(Column object) {
        return Sql.of("COLUMN {}.{}", object.table(), object.name());
    }
}
