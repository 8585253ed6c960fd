package dev.dbm.core.kind.column;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.BaseType;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes columns. */
final class ColumnDdl implements Ddl<Column> {
    @Override
    public List<Statement> create(Column object, PlanContext context) {
        boolean rows = context.from().table(object.table()).isPresent();
        if (rows && context.backfill(object.id()).isPresent()) {
            return inSteps(object, context);
        }
        List<Statement> statements = new ArrayList<>();
        Sql added = Sql.of("ALTER TABLE {} ADD COLUMN {}", object.table(), ColumnText.clause(object, context));
        statements.add(addition(object, context).of(added, object.id()));
        if (object.nullability() instanceof Nullability.NotNull notNull && notNull.validity() != Validity.VALID) {
            statements.add(
                    StatementForm.ADD_NOT_NULL_UNCHECKED.of(ColumnText.notNullAdded(object, notNull), object.id()));
        }
        statements.addAll(behindClause(object));
        return statements;
    }

    /** Rows that come in the meantime get the default; those that were there before get what the declaration says. */
    private List<Statement> inSteps(Column object, PlanContext context) {
        Column empty = object.withNullability(Nullability.nullable()).withValue(new ColumnValue.None());
        List<Statement> statements = new ArrayList<>();
        Sql added = Sql.of("ALTER TABLE {} ADD COLUMN {}", object.table(), ColumnText.clause(empty, context));
        statements.add(StatementForm.ADD_COLUMN.of(added, object.id()));
        statements.addAll(behindClause(object));
        Column fillable = empty.withValue(object.value());
        statements.addAll(new ColumnAlteration(empty, fillable, context).inPlace());
        statements.add(ColumnText.backfill(object, context.backfill(object.id()).orElseThrow()));
        statements.addAll(new ColumnAlteration(fillable, object, context).inPlace());
        return statements;
    }

    /** A domain with conditions looks at the value of every row. */
    private static StatementForm addition(Column column, PlanContext context) {
        boolean required = column.notNull() && !ColumnText.unvalidated(column);
        boolean constrained = BaseType.constrained(column.type(), context.to());
        return switch (column.value()) {
            case ColumnValue.None() -> {
                if (required || BaseType.required(column.type(), context.to())) {
                    yield StatementForm.ADD_REQUIRED_COLUMN;
                }
                yield constrained ? StatementForm.ADD_COMPUTED_COLUMN : StatementForm.ADD_COLUMN;
            }
            case ColumnValue.Default(var expression) ->
                constrained || VolatileCalls.in(expression)
                        ? StatementForm.ADD_COMPUTED_COLUMN
                        : StatementForm.ADD_COLUMN;
            case ColumnValue.Identity identity -> StatementForm.ADD_COMPUTED_COLUMN;
            case ColumnValue.Generated(var expression, var storage) ->
                switch (storage) {
                    case STORED -> StatementForm.ADD_STORED_COLUMN;
                    case VIRTUAL ->
                        required ? StatementForm.ADD_REQUIRED_VIRTUAL_COLUMN : StatementForm.ADD_VIRTUAL_COLUMN;
                };
        };
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
        StatementForm form = object.value() instanceof ColumnValue.Generated
                ? StatementForm.DROP_GENERATED_COLUMN
                : StatementForm.DROP_COLUMN;
        return List.of(form.of(drop, object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        QualifiedName table = to.relation();
        return List.of(StatementForm.RENAME_COLUMN.of(
                Sql.of("ALTER TABLE {} RENAME COLUMN {} TO {}", table, from.name(), to.name()), to));
    }

    @Override
    public Sql commentTarget(Column object) {
        return Sql.of("COLUMN {}.{}", object.table(), object.name());
    }
}
