package dev.dbm.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A materialized view: a query whose rows are kept until the next {@code REFRESH}.
 *
 * @param name the name
 * @param query the query, without a semicolon
 * @param columns the columns that the query gives, in order; empty until PostgreSQL was asked
 * @param accessMethod how the rows are kept, where it is not {@code heap}
 * @param storageParameters what stands in {@code WITH (…)}, those of its TOAST table behind {@code toast.}; their order is no difference
 * @param population whether it is filled when it is created; it may be refreshed at any time, so that this is no difference
 * @param columnComments the comments on its columns, by column
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-creatematerializedview.html">CREATE MATERIALIZED VIEW</a>
 */
public record MaterializedView(
        QualifiedName name,
        SqlExpression query,
        List<ViewColumn> columns,
        Optional<Identifier> accessMethod,
        SequencedMap<String, String> storageParameters,
        Population population,
        List<ViewColumn.Comment> columnComments,
        Optional<String> comment)
        implements SchemaObject {
    /** Whether a materialized view has rows from its creation on. */
    public enum Population {
        /** The query is run when it is created. */
        WITH_DATA,
        /** It cannot be read before the first {@code REFRESH}. */
        WITH_NO_DATA
    }

    /** Copies lists and parameters. */
    public MaterializedView {
        columns = List.copyOf(columns);
        storageParameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(storageParameters));
        columnComments = ViewColumn.Comment.sorted(columnComments);
    }

    /** Returns a materialized view that has nothing but a query. */
    public static MaterializedView of(QualifiedName name, SqlExpression query) {
        return new MaterializedView(
                name,
                query,
                List.of(),
                Optional.empty(),
                Collections.emptySortedMap(),
                Population.WITH_DATA,
                List.of(),
                Optional.empty());
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.MATERIALIZED_VIEW, name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(ObjectId.namespace(name.namespace()));
    }

    /** Returns this view under another name. */
    public MaterializedView withName(QualifiedName other) {
        return copy(other, columns, population, comment);
    }

    /** Returns this view with other columns. */
    public MaterializedView withColumns(List<ViewColumn> other) {
        return copy(name, other, population, comment);
    }

    /** Returns this view filled otherwise when it is created. */
    public MaterializedView withPopulation(Population other) {
        return copy(name, columns, other, comment);
    }

    @Override
    public MaterializedView withComment(Optional<String> other) {
        return copy(name, columns, population, other);
    }

    private MaterializedView copy(
            QualifiedName newName, List<ViewColumn> newColumns, Population newPopulation, Optional<String> newComment) {
        return new MaterializedView(
                newName, query, newColumns, accessMethod, storageParameters, newPopulation, columnComments, newComment);
    }

    @Override
    public List<SqlExpression> expressions() {
        return List.of(query);
    }

    @Override
    public MaterializedView rewritten(Rewriting rewriting) {
        return new MaterializedView(
                rewriting.relation(name),
                rewriting.statement(query),
                columns.stream().map(column -> column.rewritten(rewriting)).toList(),
                accessMethod,
                storageParameters,
                population,
                columnComments,
                comment);
    }
}
