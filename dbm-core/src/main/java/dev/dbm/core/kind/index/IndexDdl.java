package dev.dbm.core.kind.index;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.IndexKeyDdl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Writes indexes. They hold no data of their own, so all but their storage parameters and statistics targets changes by building them again. */
final class IndexDdl implements Ddl<Index> {
    private static final String USUAL_METHOD = "btree";

    @Override
    public List<Statement> create(Index object, PlanContext context) {
        boolean concurrently = context.concurrently(object.id());
        Sql create = Sql.of(
                "CREATE {}INDEX {}{} ON {}{} ({})",
                Sql.raw(object.uniqueness() == Index.Uniqueness.UNIQUE ? "UNIQUE " : ""),
                Sql.raw(concurrently ? "CONCURRENTLY " : ""),
                object.name().name(),
                object.table(),
                method(object),
                object.keys().stream().map(IndexKeyDdl::key).toList());
        if (!object.include().isEmpty()) {
            create = create.then(Sql.of("INCLUDE ({})", object.include()));
        }
        if (object.nulls() == NullsDistinct.NOT_DISTINCT) {
            create = create.then(Sql.raw("NULLS NOT DISTINCT"));
        }
        create = create.then(StorageParameters.with(object.storageParameters()));
        if (object.where().isPresent()) {
            create = create.then(Sql.of("WHERE {}", object.where().get()));
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(creation(object, concurrently).of(create, object.id()));
        statements.addAll(IndexKeyDdl.targets(object.name(), List.of(), object.keys(), object.id()));
        return statements;
    }

    /** The method where it is not the one that every index has unless told otherwise. */
    private static Sql method(Index object) {
        return object.method().equals(USUAL_METHOD) ? Sql.EMPTY : Sql.of(" USING {}", new Identifier(object.method()));
    }

    /** An expression, or the condition of a partial index, may fail on a row as well as a second one of the same key. */
    private static StatementForm creation(Index object, boolean concurrently) {
        boolean checks = object.uniqueness() == Index.Uniqueness.UNIQUE
                || object.where().isPresent()
                || object.keys().stream().anyMatch(IndexKey.ExpressionKey.class::isInstance);
        if (checks) {
            return concurrently
                    ? StatementForm.CREATE_CHECKING_INDEX_CONCURRENTLY
                    : StatementForm.CREATE_CHECKING_INDEX;
        }
        return concurrently ? StatementForm.CREATE_INDEX_CONCURRENTLY : StatementForm.CREATE_INDEX;
    }

    /** A release that still runs may say {@code ON CONFLICT}, for which there must be a unique index. */
    private static StatementForm dropping(Index object, boolean concurrently) {
        if (object.uniqueness() == Index.Uniqueness.UNIQUE) {
            return concurrently ? StatementForm.DROP_UNIQUE_INDEX_CONCURRENTLY : StatementForm.DROP_UNIQUE_INDEX;
        }
        return concurrently ? StatementForm.DROP_INDEX_CONCURRENTLY : StatementForm.DROP_INDEX;
    }

    @Override
    public Alteration alter(Index from, Index to, PlanContext context) {
        Index adjusted = new Index(
                from.name(),
                from.table(),
                from.on(),
                from.method(),
                from.uniqueness(),
                IndexKeyDdl.withTargets(from.keys(), to.keys()),
                from.include(),
                from.nulls(),
                from.where(),
                to.storageParameters(),
                from.state(),
                to.comment());
        if (!adjusted.equals(to)) {
            return new Alteration.Rebuild("an index's keys and predicate are fixed when it is created");
        }
        List<Statement> statements = new ArrayList<>(StorageParameters.changes(
                Sql.of("ALTER INDEX {}", to.name()), from.storageParameters(), to.storageParameters(), to.id()));
        statements.addAll(IndexKeyDdl.targets(to.name(), from.keys(), to.keys(), to.id()));
        return new Alteration.InPlace(statements);
    }

    @Override
    public List<Statement> drop(Index object, PlanContext context) {
        boolean concurrently = context.concurrently(object.id());
        return List.of(dropping(object, concurrently)
                .of(
                        Sql.of("DROP INDEX {}{}", Sql.raw(concurrently ? "CONCURRENTLY " : ""), object.name()),
                        object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        QualifiedName old = to.relation().withName(from.name());
        return List.of(StatementForm.RENAME_INDEX.of(Sql.of("ALTER INDEX {} RENAME TO {}", old, to.name()), to));
    }

    @Override
    public Sql commentTarget(Index object) {
        return Sql.of("INDEX {}", object.name());
    }
}
