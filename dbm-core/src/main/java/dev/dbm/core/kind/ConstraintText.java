package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
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
    public static List<Statement> added(QualifiedName table, Sql clause, ObjectId cause, StatementForm form) {
        return List.of(form.of(Sql.of("ALTER TABLE {} ADD {}", table, clause), cause));
    }

    /** Returns the statement that drops a constraint. */
    public static List<Statement> dropped(QualifiedName table, Identifier name, ObjectId cause, StatementForm form) {
        return List.of(form.of(Sql.of("ALTER TABLE {} DROP CONSTRAINT {}", table, name), cause));
    }

    /** Returns the statement that checks the rows a NOT VALID constraint has not seen. */
    public static Statement validated(QualifiedName table, Identifier name, ObjectId cause) {
        return StatementForm.VALIDATE.of(Sql.of("ALTER TABLE {} VALIDATE CONSTRAINT {}", table, name), cause);
    }

    /** Returns the statement that renames a constraint, and with it the index it may have. */
    public static List<Statement> renamed(ObjectId from, ObjectId to) {
        return List.of(StatementForm.RENAME_CONSTRAINT.of(
                Sql.of("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", to.relation(), from.name(), to.name()), to));
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
