package dev.dbm.core;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.diff.Known;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.plan.Plan;
import dev.dbm.schema.Schema;
import dev.dbm.testkit.TestDatabase;
import java.sql.SQLException;

/** What the engine says of live databases, put together as its commands do. */
public final class LivePlan {
    private LivePlan() {}

    /** Reads everything in a database. */
    public static Introspection read(TestDatabase database) {
        try {
            return Introspector.introspect(database.connection(), Namespaces.all());
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + e.getMessage(), e);
        }
    }

    /** Returns the schema of a database. */
    public static Schema schema(TestDatabase database) {
        return read(database).schema();
    }

    /** Returns the plan from one database to another; doubts are settled in the scratch. */
    public static Plan between(TestDatabase from, TestDatabase to, Intents intents, Scratch scratch) {
        return between(read(from), read(to), intents, scratch);
    }

    /** Returns the plan from what was read of one database to what was read of another. */
    public static Plan between(Introspection before, Introspection after, Intents intents, Scratch scratch) {
        return of(difference(before, after, intents, scratch), before, after, intents);
    }

    /** Returns what lies between what was read of two databases. */
    public static Difference difference(Introspection before, Introspection after, Intents intents, Scratch scratch) {
        Known from = Known.of(before.schema()).with(before.dependencies());
        return Differ.with(scratch).diff(from, Known.of(after.schema()), intents);
    }

    /** Returns the plan for the difference between what was read of two databases. */
    public static Plan of(Difference difference, Introspection before, Introspection after, Intents intents) {
        Surroundings surroundings =
                Surroundings.of(before.dependencies(), before.unmodelled()).withAfter(after.dependencies());
        return new Planner().plan(difference, intents, surroundings);
    }
}
