package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** The DDL that types of every kind share. */
public final class TypeStatements {
    private TypeStatements() {}

    /** Returns how a type becomes what it cannot become in place: it is made anew where nobody holds values of it, and replaced where somebody does. */
    public static Alteration replaced(ObjectId type, PlanContext context, String reason) {
        return context.stayingUsers(type).isEmpty() ? new Alteration.Rebuild(reason) : new Alteration.Replace(reason);
    }

    /**
     * Returns the statements that give a type another name, or another namespace.
     *
     * @param word what ALTER calls it
     */
    public static List<Statement> renamed(String word, ObjectId from, ObjectId to) {
        QualifiedName old = from.relation();
        QualifiedName now = to.relation();
        List<Statement> statements = new ArrayList<>();
        if (!old.namespace().equals(now.namespace())) {
            statements.add(StatementForm.RENAME_TYPE.of(
                    Sql.of("ALTER {} {} SET SCHEMA {}", Sql.raw(word), old, now.namespace()), to));
        }
        if (!old.name().equals(now.name())) {
            statements.add(StatementForm.RENAME_TYPE.of(
                    Sql.of("ALTER {} {} RENAME TO {}", Sql.raw(word), now.withName(old.name()), now.name()), to));
        }
        return statements;
    }
}
