package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/**
 * How the DDL of one kind is written. Comments are not its business: the planner writes them for every kind with {@link #commentTarget}.
 *
 * @param <T> the kind's record
 */
public interface Ddl<T extends SchemaObject> {
    /** Returns the statements that create the object, its folded members included. */
    List<Statement> create(T object, PlanContext context);

    /**
     * Returns what stands for the object inside {@code CREATE TABLE (…)} when it is created with its table; empty if the kind always has a statement of
     * its own.
     */
    default Optional<Sql> clause(T object, PlanContext context) {
        return Optional.empty();
    }

    /** Returns the statements that an object still needs which {@link #clause} has created with its table. */
    default List<Statement> behindClause(T object) {
        return List.of();
    }

    /** Returns how the object becomes the other; the comments of both are equal. */
    Alteration alter(T from, T to, PlanContext context);

    /** Returns the statements that drop the object. */
    List<Statement> drop(T object, PlanContext context);

    /** Returns the statements that give the object another name; nothing else differs. */
    List<Statement> rename(ObjectId from, ObjectId to);

    /**
     * Returns the statements, behind all renames of a plan, that rename what an object has brought along and PostgreSQL has left as it was.
     *
     * @param object the object as it is after the renames
     */
    default List<Statement> behindRenames(T object, Renamed renamed) {
        return List.of();
    }

    /** Returns what {@code COMMENT ON} names: {@code TABLE public.orders}. */
    Sql commentTarget(T object);
}
