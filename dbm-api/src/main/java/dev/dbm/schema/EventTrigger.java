package dev.dbm.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A trigger of the database as a whole, which commands fire.
 *
 * @param name the name
 * @param event what fires it: {@code ddl_command_start}, {@code ddl_command_end}, {@code sql_drop}, {@code table_rewrite}, or {@code login} since PostgreSQL 17
 * @param tags the commands that fire it, such as {@code DROP TABLE}, in order; empty for any
 * @param function the function that it calls, which has no arguments and returns {@code event_trigger}
 * @param firing in which sessions it fires
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createeventtrigger.html">CREATE EVENT TRIGGER</a>
 */
public record EventTrigger(
        Identifier name,
        String event,
        List<String> tags,
        QualifiedName function,
        Firing firing,
        Optional<String> comment)
        implements SchemaObject {
    /** Copies the list. */
    public EventTrigger {
        tags = List.copyOf(tags);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EVENT_TRIGGER, name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(functionId());
    }

    private ObjectId functionId() {
        return ObjectId.routine(ObjectKind.FUNCTION, function, Signature.of(List.of()));
    }

    /** Returns this trigger with another name. */
    public EventTrigger withName(Identifier other) {
        return new EventTrigger(other, event, tags, function, firing, comment);
    }

    /** Returns this trigger in other sessions. */
    public EventTrigger withFiring(Firing other) {
        return new EventTrigger(name, event, tags, function, other, comment);
    }

    @Override
    public EventTrigger withComment(Optional<String> other) {
        return new EventTrigger(name, event, tags, function, firing, other);
    }

    @Override
    public EventTrigger rewritten(Rewriting rewriting) {
        return new EventTrigger(
                rewriting.moved(id()).name(),
                event,
                tags,
                rewriting.moved(functionId()).relation(),
                firing,
                comment);
    }
}
