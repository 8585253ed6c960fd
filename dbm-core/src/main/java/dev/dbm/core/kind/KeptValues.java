package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.Index;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Routine;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Storage;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** What has been computed by a function for the rows that are there, and stays as it is when the function gets another body. */
public final class KeptValues {
    private final PlanContext context;
    private final Set<ObjectId> seen = new HashSet<>();

    private KeptValues(PlanContext context) {
        this.context = context;
    }

    /** Returns a statement that gives a function another body, with that hazard if an index or a stored column is computed by it. */
    public static Statement marked(Statement statement, PlanContext context) {
        if (!new KeptValues(context).computes(statement.cause())) {
            return statement;
        }
        Set<Hazard> hazards = new TreeSet<>(statement.hazards());
        hazards.add(Hazard.KEEPS_COMPUTED);
        return Sql.raw(statement.sql()).statement(statement.cause(), statement.mode(), hazards);
    }

    /** Also by way of functions into whose bodies PostgreSQL looks. */
    private boolean computes(ObjectId function) {
        return seen.add(function)
                && context.stayingUsers(function).stream()
                        .anyMatch(user -> keeps(user) || (user instanceof Routine && computes(user.id())));
    }

    private static boolean keeps(SchemaObject user) {
        return user instanceof Index
                || user instanceof ExclusionConstraint
                || (user instanceof Column column
                        && column.value() instanceof ColumnValue.Generated(var expression, var storage)
                        && storage == Storage.STORED);
    }
}
