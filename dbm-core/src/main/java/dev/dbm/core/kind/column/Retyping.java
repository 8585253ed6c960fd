package dev.dbm.core.kind.column;

import dev.dbm.core.kind.BaseType;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.RowConversion;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.Widening;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.Optional;
import java.util.Set;

/** What another type of a column does to the rows, and how the new values are made. */
final class Retyping {
    private static final Set<ObjectKind> KEYS = Set.of(ObjectKind.PRIMARY_KEY, ObjectKind.UNIQUE);

    private final Column from;
    private final Column to;
    private final PlanContext context;
    private final DataType old;
    private final DataType now;

    Retyping(Column from, Column to, PlanContext context) {
        this.from = from;
        this.to = to;
        this.context = context;
        this.old = BaseType.of(from.type(), context.from());
        this.now = BaseType.of(to.type(), context.to());
    }

    StatementForm form() {
        if (keepsRows() && using().isEmpty()) {
            if (!TypeChange.sameSort(old, now)) {
                return StatementForm.RETYPE_OTHER_IN_PLACE;
            }
            return isReadAgain() ? StatementForm.RETYPE_AND_CHECK : StatementForm.RETYPE_IN_PLACE;
        }
        boolean mayRefuse = BaseType.constrained(to.type(), context.to());
        if (context.using(to.id()).isPresent() || mayRefuse || !Widening.keeps(old, now)) {
            return StatementForm.RETYPE_NARROWER;
        }
        return TypeChange.sameSort(old, now) ? StatementForm.RETYPE_WIDER : StatementForm.RETYPE_OTHER;
    }

    /** Returns whether nobody can say how the new values are made: those of a composite type in an array can only be made by an expression of one's own. */
    boolean isImpossible() {
        return !keepsPlaces() && !(to.value() instanceof ColumnValue.Generated) && using().isEmpty();
    }

    private boolean keepsPlaces() {
        return conversion().keepsPlaces(from.type(), to.type());
    }

    private RowConversion conversion() {
        return new RowConversion(context.from(), context.to());
    }

    /** Values of a domain are those of the type below; an array of them is not an array of those. */
    private boolean keepsRows() {
        boolean otherElements =
                from.type().array() && !from.type().name().equals(to.type().name());
        return TypeChange.keepsRows(old, now)
                && !(otherElements && !(from.type().builtIn() && to.type().builtIn()))
                && !BaseType.constrained(to.type(), context.to());
    }

    /** PostgreSQL builds indexes again whose order may be another or whose expressions it does not look into, and checks every row again. */
    private boolean isReadAgain() {
        boolean otherOrder = !from.collation().equals(to.collation());
        return context.stayingUsers(to.id()).stream()
                .filter(this::isLeftInPlace)
                .anyMatch(user -> switch (user) {
                    case CheckConstraint check -> true;
                    case Index index -> otherOrder || holdsText(index);
                    case SchemaObject other ->
                        otherOrder && KEYS.contains(other.id().kind());
                });
    }

    /** What the plan itself drops and creates does not make the change of the type any longer. */
    private boolean isLeftInPlace(SchemaObject user) {
        return context.to()
                .find(user.id())
                .filter(after -> after.withComment(user.comment()).equals(user))
                .isPresent();
    }

    private static boolean holdsText(Index index) {
        return index.where().isPresent() || index.keys().stream().anyMatch(IndexKey.ExpressionKey.class::isInstance);
    }

    /** Returns the expression for USING; empty where PostgreSQL needs none. A domain looks at what it is given behind it. */
    Optional<Sql> using() {
        if (to.value() instanceof ColumnValue.Generated) {
            return Optional.empty();
        }
        Optional<SqlExpression> given = context.using(to.id());
        if (given.isPresent()) {
            return Optional.of(Sql.of("{}", given.get()));
        }
        return keepsPlaces()
                ? TypeChange.using(to.name(), old, now)
                : conversion().expression(Sql.of("{}", to.name()), from.type(), to.type());
    }
}
