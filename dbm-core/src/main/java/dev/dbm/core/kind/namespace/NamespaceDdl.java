package dev.dbm.core.kind.namespace;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import java.util.List;

/** Writes namespaces. */
final class NamespaceDdl implements Ddl<Namespace> {
    @Override
    public List<Statement> create(Namespace object, PlanContext context) {
        return List.of(StatementForm.CREATE.of(Sql.of("CREATE SCHEMA {}", object.name()), object.id()));
    }

    @Override
    public Alteration alter(Namespace from, Namespace to, PlanContext context) {
        return new Alteration.InPlace(List.of());
    }

    @Override
    public List<Statement> drop(Namespace object, PlanContext context) {
        return List.of(StatementForm.DROP_NAMESPACE.of(Sql.of("DROP SCHEMA {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return List.of(
                StatementForm.RENAME_NAMESPACE.of(Sql.of("ALTER SCHEMA {} RENAME TO {}", from.name(), to.name()), to));
    }

    @Override
    public Sql commentTarget(Namespace object) {
        return Sql.of("SCHEMA {}", object.name());
    }
}
