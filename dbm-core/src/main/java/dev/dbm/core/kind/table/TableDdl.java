package dev.dbm.core.kind.table;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Writes ordinary tables. */
final class TableDdl implements Ddl<Table> {
    @Override
    public List<Statement> create(Table object, PlanContext context) {
        Sql unlogged = Sql.raw(object.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "");
        Sql members = Sql.join(",\n  ", context.clauses(object.id()));
        Sql body = members.isEmpty() ? Sql.raw("()") : Sql.of("(\n  {}\n)", members);
        List<Statement> statements = new ArrayList<>();
        statements.add(StatementForm.CREATE.of(
                Sql.of("CREATE {}TABLE {} {}", unlogged, object.name(), body)
                        .then(StorageParameters.with(object.storageParameters())),
                object.id()));
        statements.addAll(context.behindClauses(object.id()));
        return statements;
    }

    @Override
    public Alteration alter(Table from, Table to, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (from.persistence() != to.persistence()) {
            Sql logged = Sql.raw(to.persistence() == Persistence.UNLOGGED ? "UNLOGGED" : "LOGGED");
            statements.add(StatementForm.SET_LOGGED.of(Sql.of("ALTER TABLE {} SET {}", to.name(), logged), to.id()));
        }
        statements.addAll(StorageParameters.changes(
                Sql.of("ALTER TABLE {}", to.name()), from.storageParameters(), to.storageParameters(), to.id()));
        return new Alteration.InPlace(statements);
    }

    @Override
    public List<Statement> drop(Table object, PlanContext context) {
        return List.of(StatementForm.DROP_TABLE.of(Sql.of("DROP TABLE {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        QualifiedName old = from.relation();
        QualifiedName now = to.relation();
        List<Statement> statements = new ArrayList<>();
        if (!old.namespace().equals(now.namespace())) {
            statements.add(
                    StatementForm.RENAME_TABLE.of(Sql.of("ALTER TABLE {} SET SCHEMA {}", old, now.namespace()), to));
        }
        if (!old.name().equals(now.name())) {
            statements.add(StatementForm.RENAME_TABLE.of(
                    Sql.of("ALTER TABLE {} RENAME TO {}", now.withName(old.name()), now.name()), to));
        }
        return statements;
    }

    @Override
    public Sql commentTarget(Table object) {
        return Sql.of("TABLE {}", object.name());
    }
}
