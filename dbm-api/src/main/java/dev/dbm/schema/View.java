package dev.dbm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A view. A recursive one is a view whose query says {@code WITH RECURSIVE}; names for columns that {@code CREATE VIEW} gave are in the query.
 *
 * @param name the name
 * @param query the query, without a semicolon
 * @param columns the columns that the query gives, in order; empty until PostgreSQL was asked
 * @param security how it protects rows, in the order of the constants
 * @param checkOption what rows that are written through it must satisfy
 * @param defaults what an INSERT into it takes for columns that it does not give, by column
 * @param columnComments the comments on its columns, by column
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createview.html">CREATE VIEW</a>
 */
public record View(
        QualifiedName name,
        SqlExpression query,
        List<ViewColumn> columns,
        List<Security> security,
        Optional<CheckOption> checkOption,
        List<ViewColumn.Default> defaults,
        List<ViewColumn.Comment> columnComments,
        Optional<String> comment)
        implements SchemaObject {
    /** How a view protects rows. */
    public enum Security {
        /** Conditions of the view come before those of a query on it that could tell of rows that it hides. */
        BARRIER,
        /** Rights and policies of who asks count, not those of the view's owner (PostgreSQL 15). */
        INVOKER
    }

    /** What rows that are written through a view must satisfy. */
    public enum CheckOption {
        /** The condition of the view itself. */
        LOCAL,
        /** Also those of the views under it. */
        CASCADED
    }

    /** Copies the lists. */
    public View {
        columns = List.copyOf(columns);
        security = security.stream().distinct().sorted().toList();
        defaults = ViewColumn.Default.sorted(defaults);
        columnComments = ViewColumn.Comment.sorted(columnComments);
    }

    /** Returns a view that has nothing but a query. */
    public static View of(QualifiedName name, SqlExpression query) {
        return new View(name, query, List.of(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.VIEW, name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(ObjectId.namespace(name.namespace()));
    }

    /** Returns this view under another name. */
    public View withName(QualifiedName other) {
        return new View(other, query, columns, security, checkOption, defaults, columnComments, comment);
    }

    /** Returns this view with other columns. */
    public View withColumns(List<ViewColumn> other) {
        return new View(name, query, other, security, checkOption, defaults, columnComments, comment);
    }

    @Override
    public View withComment(Optional<String> other) {
        return new View(name, query, columns, security, checkOption, defaults, columnComments, other);
    }

    @Override
    public List<SqlExpression> expressions() {
        List<SqlExpression> result = new ArrayList<>();
        result.add(query);
        defaults.forEach(one -> result.add(one.value()));
        return List.copyOf(result);
    }

    @Override
    public View rewritten(Rewriting rewriting) {
        return new View(
                rewriting.relation(name),
                rewriting.statement(query),
                columns.stream().map(column -> column.rewritten(rewriting)).toList(),
                security,
                checkOption,
                defaults.stream()
                        .map(one -> new ViewColumn.Default(one.column(), rewriting.expression(name, one.value())))
                        .toList(),
                columnComments,
                comment);
    }
}
