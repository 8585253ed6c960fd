package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Optional;

/** What DDL may ask about the plan it is part of. */
public interface PlanContext {
    /** Returns the schema before the plan, renames already made. */
    Schema from();

    /** Returns the schema after the plan. */
    Schema to();

    /** Returns what belongs to a table after the plan, in the order of the ids. */
    List<SchemaObject> members(ObjectId table);

    /** Returns what has this name, one of {@link Schema#claims}, before the plan, renames already made. */
    Optional<ObjectId> holderBefore(String claim);

    /** Returns the clauses of the members that are created inside {@code CREATE TABLE} of this table: columns in their order, then constraints. */
    List<Sql> clauses(ObjectId table);

    /** Returns the entries that need an object before the plan and after it, in the order of their ids. */
    List<SchemaObject> stayingUsers(ObjectId id);

    /** Returns the statements that these members still need when their table is there. */
    List<Statement> behindClauses(ObjectId table);

    /** Returns the expression that turns a column's old values into its new type, where the declaration gives one. */
    Optional<SqlExpression> using(ObjectId column);

    /** Returns the expression that gives the rows that are there a value in a column, where the declaration gives one. */
    Optional<SqlExpression> backfill(ObjectId column);

    /** Returns whether something in whose body PostgreSQL would look comes before what the body names, because each needs the other. */
    boolean comesBefore(ObjectId object);

    /** Returns whether the declaration asks for this index to be built or dropped {@code CONCURRENTLY}. */
    boolean concurrently(ObjectId index);
}
