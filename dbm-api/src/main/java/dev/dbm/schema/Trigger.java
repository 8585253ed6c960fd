package dev.dbm.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A trigger of a table or view.
 *
 * @param relation the table or view
 * @param on which of the two that is
 * @param name the name
 * @param timing when it fires
 * @param events what fires it, in the order of the constants, not empty
 * @param columns the columns whose assignment by an UPDATE fires it, in order; empty for any
 * @param level how often it fires
 * @param transitions the names under which the function sees all rows of the statement
 * @param when the condition under which it fires, without the parentheses around it
 * @param function the function that it calls, which has no arguments of its own and returns {@code trigger}
 * @param arguments the texts that the function finds in {@code TG_ARGV}
 * @param constraint what a constraint trigger has besides; absent for any other
 * @param firing in which sessions it fires
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtrigger.html">CREATE TRIGGER</a>
 */
public record Trigger(
        QualifiedName relation,
        RelationKind on,
        Identifier name,
        Timing timing,
        List<Event> events,
        List<Identifier> columns,
        Level level,
        Transitions transitions,
        Optional<SqlExpression> when,
        QualifiedName function,
        List<String> arguments,
        Optional<Deferral> constraint,
        Firing firing,
        Optional<String> comment)
        implements SchemaObject {
    /** When a trigger fires. */
    public enum Timing {
        /** Before the event. */
        BEFORE,
        /** After the event. */
        AFTER,
        /** In place of the event; on views only. */
        INSTEAD_OF
    }

    /** What fires a trigger. */
    public enum Event {
        /** New rows. */
        INSERT,
        /** Rows that go. */
        DELETE,
        /** Changed rows. */
        UPDATE,
        /** All rows that go at once. */
        TRUNCATE
    }

    /** How often a trigger fires. */
    public enum Level {
        /** Once for each row. */
        ROW,
        /** Once for each statement, even if it touches no row. */
        STATEMENT
    }

    /**
     * The names under which a function sees all rows of the statement that fired it.
     *
     * @param oldTable the name of the rows as they were
     * @param newTable the name of the rows as they are
     */
    public record Transitions(Optional<Identifier> oldTable, Optional<Identifier> newTable) {
        /** Returns none. */
        public static Transitions none() {
            return new Transitions(Optional.empty(), Optional.empty());
        }
    }

    /**
     * What a constraint trigger has.
     *
     * @param deferrability when it fires
     * @param from another table that the constraint refers to
     */
    public record Deferral(Deferrability deferrability, Optional<QualifiedName> from) {}

    /** Copies the lists and sorts the events, of which their order is no difference. */
    public Trigger {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A trigger needs an event: " + name);
        }
        if (on == RelationKind.MATERIALIZED_VIEW) {
            throw new IllegalArgumentException("A materialized view has no triggers: " + name);
        }
        events = List.copyOf(new TreeSet<>(events));
        columns = List.copyOf(columns);
        arguments = List.copyOf(arguments);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.TRIGGER, relation, name);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> result = new LinkedHashSet<>();
        result.add(on.id(relation));
        if (on == RelationKind.TABLE) {
            columns.forEach(column -> result.add(ObjectId.column(relation, column)));
        }
        if (!function.namespace().equals(Namespace.PG_CATALOG)) {
            result.add(functionId());
        }
        constraint.flatMap(Deferral::from).ifPresent(other -> result.add(ObjectId.table(other)));
        return result;
    }

    private ObjectId functionId() {
        return new ObjectId(
                ObjectKind.FUNCTION,
                List.of(function.namespace(), function.name()),
                Optional.of(new Signature(List.of())));
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(on.id(relation));
    }

    /** Returns this trigger under another name. */
    public Trigger withName(Identifier other) {
        return copy(relation, other, columns, when, function, constraint, firing, comment);
    }

    /** Returns this trigger firing in other sessions. */
    public Trigger withFiring(Firing other) {
        return copy(relation, name, columns, when, function, constraint, other, comment);
    }

    @Override
    public Trigger withComment(Optional<String> other) {
        return copy(relation, name, columns, when, function, constraint, firing, other);
    }

    @Override
    public List<SqlExpression> expressions() {
        return when.stream().toList();
    }

    @Override
    public Trigger rewritten(Rewriting rewriting) {
        return copy(
                rewriting.relation(relation),
                rewriting.moved(id()).name(),
                columns.stream()
                        .map(column -> rewriting.column(relation, column))
                        .toList(),
                when.map(text -> rewriting.expression(relation, text)),
                rewriting.moved(functionId()).relation(),
                constraint.map(
                        own -> new Deferral(own.deferrability(), own.from().map(rewriting::relation))),
                firing,
                comment);
    }

    private Trigger copy(
            QualifiedName newRelation,
            Identifier newName,
            List<Identifier> newColumns,
            Optional<SqlExpression> newWhen,
            QualifiedName newFunction,
            Optional<Deferral> newConstraint,
            Firing newFiring,
            Optional<String> newComment) {
        return new Trigger(
                newRelation,
                on,
                newName,
                timing,
                events,
                newColumns,
                level,
                transitions,
                newWhen,
                newFunction,
                arguments,
                newConstraint,
                newFiring,
                newComment);
    }
}
