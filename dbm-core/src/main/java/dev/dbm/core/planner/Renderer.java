package dev.dbm.core.planner;

import dev.dbm.core.diff.Difference;
import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Change;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the statements of each step; comments are the same for every kind and written here. */
final class Renderer {
    private static final ObjectId PUBLIC = ObjectId.namespace(Namespace.PUBLIC);

    /** What initdb writes; it is read as no comment. */
    private static final String INITIAL_COMMENT = "standard public schema";

    private final Difference difference;
    private final PlanContext context;

    Renderer(Difference difference, PlanContext context) {
        this.difference = difference;
        this.context = context;
    }

    List<Statement> renames(List<Change.Rename> renames) {
        List<Statement> statements = new ArrayList<>();
        for (Change.Rename rename : renames) {
            statements.addAll(Kinds.ofKind(rename.to().kind()).ddl().rename(rename.from(), rename.to()));
        }
        return statements;
    }

    List<Statement> render(Step step) {
        return switch (step) {
            case Step.Create create -> create(create);
            case Step.Drop drop -> Kinds.of(drop.object()).ddl().drop(drop.object(), context);
            case Step.Alter alter -> alter(alter);
        };
    }

    private List<Statement> create(Step.Create create) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : Kinds.of(create.object()).ddl().create(create.object(), context)) {
            statements.add(isOfNewTable(create.object()) ? harmless(statement) : statement);
        }
        for (SchemaObject object : create.all()) {
            if (object.comment().isPresent()) {
                statements.add(comment(object));
            }
        }
        return statements;
    }

    /** Returns whether nobody can be waiting for what a member of a table needs: every table that it names is new. */
    private boolean isOfNewTable(SchemaObject object) {
        return object.owner().isPresent()
                && object.references().stream()
                        .filter(reference -> reference.kind() == ObjectKind.TABLE)
                        .allMatch(this::isNew);
    }

    private boolean isNew(ObjectId table) {
        return !difference.before().objects().containsKey(table);
    }

    /** A table that is created in the same plan has no rows and no users. */
    private static Statement harmless(Statement statement) {
        return Sql.raw(statement.sql()).statement(statement.cause(), statement.mode());
    }

    private List<Statement> alter(Step.Alter alter) {
        List<Statement> statements = new ArrayList<>();
        SchemaObject bare = alter.from().withComment(alter.to().comment());
        if (!bare.equals(alter.to())) {
            statements.addAll(inPlace(bare, alter.to()));
        }
        if (!alter.from().comment().equals(alter.to().comment())) {
            statements.add(comment(alter.to()));
        }
        return statements;
    }

    private List<Statement> inPlace(SchemaObject from, SchemaObject to) {
        return switch (Kinds.of(from).ddl().alter(from, to, context)) {
            case Alteration.InPlace(var statements) -> statements;
            case Alteration.Rebuild(var reason) ->
                throw new IllegalStateException("Not in place: " + to.id() + ", " + reason);
            case Alteration.Replace(var reason) ->
                throw new IllegalStateException("Not in place: " + to.id() + ", " + reason);
            case Alteration.Unsupported(var reason, var remedy) ->
                throw new IllegalStateException("Not possible: " + to.id() + ", " + reason);
        };
    }

    private static Statement comment(SchemaObject object) {
        Sql text = object.comment()
                .or(() -> Optional.of(INITIAL_COMMENT)
                        .filter(comment -> object.id().equals(PUBLIC)))
                .map(comment -> Sql.of("{}", comment))
                .orElse(Sql.raw("NULL"));
        return Sql.of("COMMENT ON {} IS {}", Kinds.of(object).ddl().commentTarget(object), text)
                .statement(object.id());
    }
}
