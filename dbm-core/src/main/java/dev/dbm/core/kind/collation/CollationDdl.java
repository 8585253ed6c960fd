package dev.dbm.core.kind.collation;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.TypeStatements;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Collation;
import dev.dbm.schema.Determinism;
import dev.dbm.schema.ObjectId;
import java.util.ArrayList;
import java.util.List;

/** Writes collations. Nothing of one can be altered but its name. */
final class CollationDdl implements Ddl<Collation> {
    @Override
    public List<Statement> create(Collation object, PlanContext context) {
        List<Sql> parts = new ArrayList<>();
        parts.add(Sql.of("PROVIDER = {}", Sql.raw(ObjectWords.lower(object.provider()))));
        if (object.characterType().isPresent()) {
            parts.add(Sql.of("LC_COLLATE = {}", object.locale()));
            parts.add(Sql.of("LC_CTYPE = {}", object.characterType().get()));
        } else {
            parts.add(Sql.of("LOCALE = {}", object.locale()));
        }
        if (object.determinism() == Determinism.NONDETERMINISTIC) {
            parts.add(Sql.raw("DETERMINISTIC = false"));
        }
        object.rules().ifPresent(rules -> parts.add(Sql.of("RULES = {}", rules)));
        return List.of(StatementForm.CREATE.of(
                Sql.of("CREATE COLLATION {} ({})", object.name(), Sql.join(", ", parts)), object.id()));
    }

    @Override
    public Alteration alter(Collation from, Collation to, PlanContext context) {
        return TypeStatements.replaced(from.id(), context, "PostgreSQL cannot alter collation " + from.name());
    }

    @Override
    public List<Statement> drop(Collation object, PlanContext context) {
        return List.of(StatementForm.DROP_TYPE.of(Sql.of("DROP COLLATION {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return TypeStatements.renamed("COLLATION", from, to);
    }

    @Override
    public Sql commentTarget(Collation object) {
        return Sql.of("COLLATION {}", object.name());
    }
}
