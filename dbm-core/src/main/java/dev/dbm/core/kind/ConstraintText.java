package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Hazard;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import java.util.List;

/** The DDL that constraints of every kind share. */
public final class ConstraintText {
    private ConstraintText() {}

    /** Returns {@code CONSTRAINT name …} as it stands inside {@code CREATE TABLE}. */
    public static Sql named(Identifier name, Sql definition) {
        return Sql.of("CONSTRAINT {} {}", name, definition);
    }

    /** Returns the statement that adds a constraint to its table. */
    public static List<Statement> added(QualifiedName table, Sql clause, ObjectId cause, Hazard... hazards) {
        return List.of(Sql.of("ALTER TABLE {} ADD {}", table, clause).statement(cause, hazards));
    }

    /** Returns the statement that drops a constraint. */
    public static List<Statement> dropped(QualifiedName table, Identifier name, ObjectId cause) {
        return List.of(Sql.of("ALTER TABLE {} DROP CONSTRAINT {}", table, name).statement(cause));
    }

    /** Returns the statement that checks the rows a NOT VALID constraint has not seen. */
    public static Statement validated(QualifiedName table, Identifier name, ObjectId cause) {
        return Sql.of("ALTER TABLE {} VALIDATE CONSTRAINT {}", table, name)
                .statement(cause, Hazard.SCANS_TABLE, Hazard.MAY_FAIL_ON_DATA);
    }

    /** Returns the statement that renames a constraint, and with it the index it may have. */
    public static List<Statement> renamed(ObjectId from, ObjectId to) {
        return List.of(Sql.of("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", to.relation(), from.name(), to.name())
                .statement(to));
    }

    /** Returns what {@code COMMENT ON} names. */
    public static Sql commentTarget(QualifiedName table, Identifier name) {
        return Sql.of("CONSTRAINT {} ON {}", name, table);
    }

    /** Returns the words for when a constraint is checked; nothing for the usual case. */
    public static Sql deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> Sql.EMPTY;
            case INITIALLY_IMMEDIATE -> Sql.raw("DEFERRABLE");
            case INITIALLY_DEFERRED -> Sql.raw("DEFERRABLE INITIALLY DEFERRED");
        };
    }
}
