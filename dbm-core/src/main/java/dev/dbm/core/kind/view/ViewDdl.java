package dev.dbm.core.kind.view;

import dev.dbm.core.kind.Alteration;
import dev.dbm.core.kind.ColumnRenames;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.PlanContext;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.kind.ViewColumns;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Statement;
import dev.dbm.schema.Column;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.View;
import dev.dbm.schema.ViewColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes views. */
final class ViewDdl implements Ddl<View> {
    @Override
    public List<Statement> create(View object, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        statements.add(StatementForm.CREATE_VIEW.of(definition("CREATE VIEW", object), object.id()));
        statements.addAll(defaults(object, List.of(), object.defaults()));
        statements.addAll(ViewColumns.comments(object.id(), List.of(), object.columnComments()));
        return statements;
    }

    private static Sql definition(String command, View view) {
        return Sql.of("{} {}", Sql.raw(command), view.name())
                .then(ViewOptions.with(view))
                .then(Sql.of("AS\n{}", view.query()));
    }

    /** The query can be replaced as long as nobody who uses the columns sees another one in its place; more may follow them. */
    @Override
    public Alteration alter(View from, View to, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        Map<Identifier, Identifier> renamed = new LinkedHashMap<>();
        List<ViewColumn.Comment> comments = from.columnComments();
        if (from.query().equals(to.query()) && from.columns().equals(to.columns())) {
            statements.addAll(ViewOptions.changes(from, to));
        } else {
            Optional<ColumnRenames> renames = ColumnRenames.between(from.columns(), to.columns());
            if (renames.isEmpty()) {
                return rebuilt(from, context);
            }
            comments = renames.get().renamed(comments);
            renames.get().names().forEach((old, now) -> {
                renamed.put(old, now);
                statements.add(StatementForm.RENAME_VIEW_COLUMN.of(
                        Sql.of("ALTER VIEW {} RENAME COLUMN {} TO {}", to.name(), old, now), to.id()));
            });
            statements.add(StatementForm.REPLACE_VIEW.of(definition("CREATE OR REPLACE VIEW", to), to.id()));
        }
        statements.addAll(defaults(to, renamedDefaults(from, renamed), to.defaults()));
        statements.addAll(ViewColumns.comments(to.id(), comments, to.columnComments()));
        return new Alteration.InPlace(statements);
    }

    /** Rows of the view that a table keeps would go with its type. */
    private static Alteration rebuilt(View view, PlanContext context) {
        List<String> holders = context.stayingUsers(view.id()).stream()
                .filter(user -> user instanceof Column column
                        && column.type().qualifiedName().equals(Optional.of(view.name())))
                .map(user -> user.id().shown())
                .toList();
        return holders.isEmpty()
                ? new Alteration.Rebuild("the columns that a view has are fixed when it is created")
                : new Alteration.Unsupported(
                        "The columns of view %s cannot change otherwise than by more of them at the end: rows of it are kept in %s"
                                .formatted(view.name(), String.join(", ", holders)),
                        "Give these columns another type first, or add the view's columns at the end.");
    }

    private static List<ViewColumn.Default> renamedDefaults(View from, Map<Identifier, Identifier> renamed) {
        return from.defaults().stream()
                .map(one -> new ViewColumn.Default(renamed.getOrDefault(one.column(), one.column()), one.value()))
                .toList();
    }

    private static List<Statement> defaults(View view, List<ViewColumn.Default> from, List<ViewColumn.Default> to) {
        Map<Identifier, SqlExpression> before = new LinkedHashMap<>();
        from.forEach(one -> before.put(one.column(), one.value()));
        Map<Identifier, SqlExpression> after = new LinkedHashMap<>();
        to.forEach(one -> after.put(one.column(), one.value()));
        List<Statement> statements = new ArrayList<>();
        before.keySet().stream()
                .filter(column -> !after.containsKey(column))
                .forEach(column -> statements.add(alter(view, column, Sql.raw("DROP DEFAULT"))));
        after.forEach((column, value) -> {
            if (!value.equals(before.get(column))) {
                statements.add(alter(view, column, Sql.of("SET DEFAULT {}", value)));
            }
        });
        return statements;
    }

    private static Statement alter(View view, Identifier column, Sql change) {
        return StatementForm.SET_VIEW_OPTIONS.of(
                Sql.of("ALTER VIEW {} ALTER COLUMN {} {}", view.name(), column, change), view.id());
    }

    @Override
    public List<Statement> drop(View object, PlanContext context) {
        return List.of(StatementForm.DROP_VIEW.of(Sql.of("DROP VIEW {}", object.name()), object.id()));
    }

    @Override
    public List<Statement> rename(ObjectId from, ObjectId to) {
        return ViewColumns.rename(Sql.raw("ALTER VIEW"), from, to);
    }

    @Override
    public Sql commentTarget(View object) {
        return Sql.of("VIEW {}", object.name());
    }
}
