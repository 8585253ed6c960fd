package dev.dbm.core.kind.column;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.SequencePosition;
import dev.dbm.core.kind.SequenceText;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Storage;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns one column into another of the same name. The order is: let go of the old value, change the type, settle null, take the new value. An old default
 * may not be castable to the new type, an identity needs NOT NULL first, and NOT NULL cannot go while there is an identity.
 */
final class ColumnAlteration {
    private static final Set<String> COUNTED = Set.of("smallint", "integer", "bigint");

    private final Column from;
    private final Column to;
    private final PlanContext context;
    private final Sql alter;
    private final List<Statement> statements = new ArrayList<>();

    ColumnAlteration(Column from, Column to, PlanContext context) {
        this.from = from;
        this.to = to;
        this.context = context;
        this.alter = Sql.of("ALTER TABLE {} ALTER COLUMN {}", to.table(), to.name());
    }

    Alteration alteration() {
        boolean wasGenerated = from.value() instanceof ColumnValue.Generated;
        boolean isGenerated = to.value() instanceof ColumnValue.Generated;
        if (wasGenerated && isGenerated && !from.value().equals(to.value())) {
            return new Alteration.Rebuild("the values of a generated column are computed again");
        }
        if (isGenerated && !wasGenerated) {
            return new Alteration.Rebuild(
                    "an existing column cannot become a generated one; its values are computed anew");
        }
        if (from.value() instanceof ColumnValue.Generated(var expression, var storage)
                && !isGenerated
                && storage == Storage.VIRTUAL) {
            return new Alteration.Unsupported(
                    "PostgreSQL cannot turn a virtual generated column into one with values",
                    "Add a column of another name, fill it in a hand-written migration, drop the old one and rename.");
        }
        if (!sequenceTypeFits()) {
            return new Alteration.Unsupported(
                    "the sequence of an identity column counts in the column's type",
                    "Leave the type out of the sequence's options.");
        }
        Retyping retyping = new Retyping(from, to, context);
        if (typeChanges() && retyping.isImpossible()) {
            return new Alteration.Unsupported(
                    "values of %s cannot be made from the old ones: its attributes are at other places, and the values are in"
                                    .formatted(to.type())
                            + " arrays or would be cut off",
                    "Say how each value is made anew, with a function that you create in a migration before:"
                            + " @Column(using = \"…\").");
        }
        letGo();
        changeType(retyping);
        changeNullability();
        take();
        ColumnSettings settings = typeChanges() ? from.settings().retyped() : from.settings();
        statements.addAll(ColumnSettingsDdl.changes(settings, to));
        return new Alteration.InPlace(statements);
    }

    /** Returns the statements between two states without another type, of which all can be made in place; nothing is filled. */
    List<Statement> inPlace() {
        letGo();
        nullability();
        take();
        return statements;
    }

    private boolean sequenceTypeFits() {
        return !(to.value() instanceof ColumnValue.Identity identity)
                || identity.options().type().equals(to.type());
    }

    private boolean typeChanges() {
        return !from.type().equals(to.type()) || !from.collation().equals(to.collation());
    }

    /** Whether only length, precision or collation change, so that an expression of the type stays one. */
    private boolean typeStays() {
        return from.type().withoutModifiers().equals(to.type().withoutModifiers());
    }

    private void letGo() {
        switch (from.value()) {
            case ColumnValue.None() -> {}
            case ColumnValue.Generated generated -> {
                if (!(to.value() instanceof ColumnValue.Generated)) {
                    drop(Sql.of("{} DROP EXPRESSION", alter));
                }
            }
            case ColumnValue.Default value -> {
                if (!(to.value() instanceof ColumnValue.Default) || !typeStays()) {
                    drop(Sql.of("{} DROP DEFAULT", alter));
                }
            }
            case ColumnValue.Identity identity -> {
                if (!(to.value() instanceof ColumnValue.Identity)) {
                    drop(Sql.of("{} DROP IDENTITY", alter));
                }
            }
        }
    }

    /** A release that leaves the column out goes on as long as null will do, or there is another value at once. */
    private void drop(Sql sql) {
        boolean needed = to.notNull() && to.value() instanceof ColumnValue.None;
        add(needed ? StatementForm.DROP_NEEDED_VALUE : StatementForm.DROP_VALUE, sql);
    }

    private void changeType(Retyping retyping) {
        if (!typeChanges()) {
            return;
        }
        narrowIdentity();
        Sql change = Sql.of("{} TYPE {}", alter, ColumnText.type(to));
        Optional<Sql> using = retyping.using();
        if (using.isPresent()) {
            change = change.then(Sql.of("USING {}", using.get()));
        }
        add(retyping.form(), change);
    }

    /** The sequence's type follows the column's; limits that do not fit the new one must go first. */
    private void narrowIdentity() {
        if (from.value() instanceof ColumnValue.Identity old
                && to.value() instanceof ColumnValue.Identity now
                && SequenceOptions.highest(now.options().type())
                        < SequenceOptions.highest(old.options().type())) {
            SequenceOptions bounded = new SequenceOptions(
                    old.options().type(),
                    now.options().start(),
                    now.options().increment(),
                    now.options().minValue(),
                    now.options().maxValue(),
                    now.options().cache(),
                    now.options().cycle());
            identityOptions(old, bounded);
        }
    }

    private void changeNullability() {
        boolean refusesNull = to.notNull() && !ColumnText.unvalidated(to);
        if (refusesNull && (!from.notNull() || ColumnText.unvalidated(from))) {
            context.backfill(to.id()).ifPresent(values -> statements.add(ColumnText.backfill(to, values)));
        }
        nullability();
    }

    private void nullability() {
        if (from.nullability().equals(to.nullability())) {
            return;
        }
        switch (to.nullability()) {
            case Nullability.Nullable nullable -> add(StatementForm.DROP_NOT_NULL, Sql.of("{} DROP NOT NULL", alter));
            case Nullability.NotNull now -> {
                if (from.nullability() instanceof Nullability.NotNull old) {
                    changeNotNull(old, now);
                } else {
                    addNotNull(now);
                }
            }
        }
    }

    private static boolean usual(Nullability.NotNull notNull) {
        return notNull.equals(Nullability.notNull());
    }

    /** Both are NOT NULL on PostgreSQL 18: SET NOT NULL validates what is there; anything else is written anew. */
    private void changeNotNull(Nullability.NotNull old, Nullability.NotNull now) {
        boolean validates = old.validity() == Validity.NOT_VALID
                && now.validity() == Validity.VALID
                && old.constraintName().equals(now.constraintName())
                && old.inheritance() == now.inheritance();
        if (validates) {
            add(StatementForm.CHECK_NOT_NULL, Sql.of("{} SET NOT NULL", alter));
            return;
        }
        boolean renames = old.constraintName().isPresent()
                && now.constraintName().isPresent()
                && old.validity() == now.validity()
                && old.inheritance() == now.inheritance();
        if (renames) {
            add(
                    StatementForm.RENAME_CONSTRAINT,
                    Sql.of(
                            "ALTER TABLE {} RENAME CONSTRAINT {} TO {}",
                            to.table(),
                            old.constraintName().get(),
                            now.constraintName().get()));
            return;
        }
        add(StatementForm.DROP_NOT_NULL, Sql.of("{} DROP NOT NULL", alter));
        addNotNull(now);
    }

    private void addNotNull(Nullability.NotNull now) {
        if (usual(now)) {
            add(StatementForm.SET_NOT_NULL, Sql.of("{} SET NOT NULL", alter));
        } else {
            add(
                    now.validity() == Validity.VALID
                            ? StatementForm.SET_NOT_NULL
                            : StatementForm.ADD_NOT_NULL_UNCHECKED,
                    ColumnText.notNullAdded(to, now));
        }
    }

    private void take() {
        switch (to.value()) {
            case ColumnValue.None() -> {}
            case ColumnValue.Generated generated -> {}
            case ColumnValue.Default now -> {
                boolean kept = from.value().equals(now) && typeStays();
                if (!kept) {
                    add(StatementForm.SET_VALUE, Sql.of("{} SET DEFAULT {}", alter, now.expression()));
                    newSequence(now.expression()).ifPresent(this::continueBehindRows);
                }
            }
            case ColumnValue.Identity now -> {
                if (from.value() instanceof ColumnValue.Identity old) {
                    changeIdentity(old, now);
                } else {
                    add(identity(now), Sql.of("{} ADD {}", alter, ColumnText.identity(to, now, context)));
                    continueBehindRows(new Counter(to.table().withName(now.sequence()), now.options()));
                }
            }
        }
    }

    private static StatementForm identity(ColumnValue.Identity identity) {
        return switch (identity.mode()) {
            case ALWAYS -> StatementForm.SET_ALWAYS;
            case BY_DEFAULT -> StatementForm.SET_VALUE;
        };
    }

    /** A sequence and how it counts. */
    private record Counter(QualifiedName name, SequenceOptions options) {}

    /** The sequence that a default takes its values from, where the plan itself creates it. */
    private Optional<Counter> newSequence(SqlExpression expression) {
        return SqlNames.nextval(expression)
                .map(name -> ObjectId.of(ObjectKind.SEQUENCE, name))
                .filter(sequence -> context.from().find(sequence).isEmpty())
                .flatMap(sequence -> context.to().find(sequence, Sequence.class))
                .map(sequence -> new Counter(sequence.name(), sequence.options()));
    }

    /** Rows may hold values that a new sequence would give again. */
    private void continueBehindRows(Counter counter) {
        if (!COUNTED.contains(to.type().text())) {
            return;
        }
        boolean up = counter.options().increment() > 0;
        Sql last = Sql.of("{}({})", Sql.raw(up ? "max" : "min"), to.name());
        Sql next = Sql.of(
                "{} {} {}",
                last,
                Sql.raw(up ? "+" : "-"),
                Math.abs(counter.options().increment()));
        Sql beyond = Sql.of(
                "{} {} {}", last, Sql.raw(up ? ">=" : "<="), counter.options().start());
        add(
                StatementForm.MOVE_BEHIND_ROWS,
                Sql.of(
                        "SELECT pg_catalog.setval({}, {}, false) FROM {} HAVING {}",
                        counter.name().shown(),
                        next,
                        to.table(),
                        beyond));
    }

    private void changeIdentity(ColumnValue.Identity old, ColumnValue.Identity now) {
        if (!old.sequence().equals(now.sequence())) {
            add(
                    StatementForm.RENAME_SEQUENCE,
                    Sql.of("ALTER SEQUENCE {} RENAME TO {}", to.table().withName(old.sequence()), now.sequence()));
        }
        if (old.mode() != now.mode()) {
            add(identity(now), Sql.of("{} SET GENERATED {}", alter, ColumnText.mode(now.mode())));
        }
        boolean narrowed = SequenceOptions.highest(now.options().type())
                < SequenceOptions.highest(old.options().type());
        if (!narrowed) {
            identityOptions(new ColumnValue.Identity(now.mode(), now.sequence(), widened(old, now)), now.options());
        }
    }

    /** What the options are after PostgreSQL has given the sequence the column's wider type: a limit at the end of the old type moves along. */
    private static SequenceOptions widened(ColumnValue.Identity old, ColumnValue.Identity now) {
        SequenceOptions options = old.options();
        if (options.type().equals(now.options().type())) {
            return options;
        }
        boolean top = options.maxValue() == SequenceOptions.highest(options.type());
        boolean bottom = options.minValue() == SequenceOptions.lowest(options.type());
        return new SequenceOptions(
                now.options().type(),
                options.start(),
                options.increment(),
                bottom ? SequenceOptions.lowest(now.options().type()) : options.minValue(),
                top ? SequenceOptions.highest(now.options().type()) : options.maxValue(),
                options.cache(),
                options.cycle());
    }

    private void identityOptions(ColumnValue.Identity old, SequenceOptions now) {
        List<Sql> changes = new ArrayList<>();
        SequenceText.changes(old.options(), now).forEach(change -> changes.add(Sql.of("SET {}", change)));
        if (!changes.isEmpty()) {
            SequencePosition position = new SequencePosition(to.table().withName(old.sequence()), old.options(), now);
            statements.addAll(position.moves(to.id()));
            changes.add(position.restart());
            add(StatementForm.SET_IDENTITY_OPTIONS, Sql.of("{} {}", alter, Sql.join(" ", changes)));
        }
    }

    private void add(StatementForm form, Sql sql) {
        statements.add(form.of(sql, to.id()));
    }
}
