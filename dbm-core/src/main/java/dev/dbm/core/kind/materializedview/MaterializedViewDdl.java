package dev.dbm.core.kind.materializedview;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.ColumnRenames;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.OutputNames;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.core.kind.ViewColumns;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes materialized views. Their rows can be computed again, so all but their parameters and the names of their columns changes by creating them anew. */
final class MaterializedViewDdl implements Ddl<MaterializedView> {
    @Override
    public List<Statement> create(MaterializedView object, PlanContext context) {
        Sql create = Sql.of("CREATE MATERIALIZED VIEW {}", object.name());
        if (object.accessMethod().isPresent()) {
            create = create.then(Sql.of("USING {}", object.accessMethod().get()));
        }
        create = create.then(StorageParameters.with(object.storageParameters())).then(Sql.of("AS\n{}", object.query()));
        boolean filled = object.population() == MaterializedView.Population.WITH_DATA;
        List<Statement> statements = new ArrayList<>();
        statements.add(
                filled
                        ? StatementForm.CREATE_MATERIALIZED_VIEW.of(create, object.id())
                        : StatementForm.CREATE_VIEW.of(Sql.of("{}\nWITH NO DATA", create), object.id()));
        statements.addAll(ViewColumns.comments(object.id(), List.of(), object.columnComments()));
        return statements;
    }

    @Override
    public Alteration alter(MaterializedView from, MaterializedView to, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        List<ViewColumn.Comment> comments = from.columnComments();
        if (!from.query().equals(to.query()) || !from.columns().equals(to.columns())) {
            Optional<ColumnRenames> renames = ColumnRenames.between(from.columns(), to.columns())
                    .filter(found -> from.columns().size() == to.columns().size()
                            && OutputNames.onlyDiffer(from.query(), to.query(), found.all()));
            if (renames.isEmpty()) {
                return new Alteration.Rebuild("the query of a materialized view is fixed when it is created");
            }
            comments = renames.get().renamed(comments);
            renames.get()
                    .names()
                    .forEach((old, now) -> statements.add(StatementForm.RENAME_VIEW_COLUMN.of(
                            Sql.of("ALTER MATERIALIZED VIEW {} RENAME COLUMN {} TO {}", to.name(), old, now),
                            to.id())));
        }
        if (!from.accessMethod().equals(to.accessMethod())) {
            return new Alteration.Rebuild("before PostgreSQL 15 a materialized view keeps its access method");
        }
        statements.addAll(StorageParameters.changes(
                Sql.of("ALTER MATERIALIZED VIEW {}", to.name()),
                from.storageParameters(),
                to.storageParameters(),
                to.id()));
        statements.addAll(ViewColumns.comments(to.id(), comments, to.columnComments()));
        return new Alteration.InPlace(statements);
    }

    @Override
    public List<Statement> drop(MaterializedView object, PlanContext context) {
        return List.of(StatementForm.DROP_MATERIALIZED_VIEW.of(
                Sql.of("DROP MATERIALIZED VIEW {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return ViewColumns.rename(Sql.raw("ALTER MATERIALIZED VIEW"), from, to);
    }

    @Override
    public Sql commentTarget(MaterializedView object) {
        return Sql.of("MATERIALIZED VIEW {}", object.name());
    }
}
