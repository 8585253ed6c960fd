package dev.dbm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rewrite rule of a table or view, other than the one that makes a view.
 *
 * @param relation the table or view
 * @param on which of the two that is
 * @param name the name
 * @param event what it rewrites
 * @param where for which rows, by their {@code OLD} and {@code NEW}; all if absent
 * @param manner whether the commands take the place of what is rewritten
 * @param commands {@code NOTHING}, a command, or several in parentheses, each with a semicolon
 * @param firing in which sessions it rewrites
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createrule.html">CREATE RULE</a>
 */
public record Rule(
        QualifiedName relation,
        RelationKind on,
        Identifier name,
        Event event,
        Optional<SqlExpression> where,
        Manner manner,
        SqlExpression commands,
        Firing firing,
        Optional<String> comment)
        implements SchemaObject {
    /** What a rule rewrites. */
    public enum Event {
        /** Reading. */
        SELECT,
        /** New rows. */
        INSERT,
        /** Changed rows. */
        UPDATE,
        /** Rows that go. */
        DELETE
    }

    /** What becomes of the command that is rewritten. */
    public enum Manner {
        /** It is run, too. */
        ALSO,
        /** It is not. */
        INSTEAD
    }

    /** Refuses what no relation can have. */
    public Rule {
        if (on == RelationKind.MATERIALIZED_VIEW) {
            throw new IllegalArgumentException("A materialized view has no rules: " + name);
        }
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.RULE, relation, name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(on.id(relation));
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(on.id(relation));
    }

    /** Returns several commands as the text that a rule has of them. */
    public static SqlExpression together(List<String> commands) {
        return switch (commands.size()) {
            case 0 -> new SqlExpression("NOTHING");
            case 1 -> new SqlExpression(commands.getFirst());
            default -> new SqlExpression("(" + String.join("; ", commands) + ";)");
        };
    }

    /** Returns this rule with other commands. */
    public Rule withCommands(SqlExpression others) {
        return new Rule(relation, on, name, event, where, manner, others, firing, comment);
    }

    /** Returns this rule under another name. */
    public Rule withName(Identifier other) {
        return new Rule(relation, on, other, event, where, manner, commands, firing, comment);
    }

    /** Returns this rule for other sessions. */
    public Rule withFiring(Firing other) {
        return new Rule(relation, on, name, event, where, manner, commands, other, comment);
    }

    @Override
    public Rule withComment(Optional<String> other) {
        return new Rule(relation, on, name, event, where, manner, commands, firing, other);
    }

    @Override
    public List<SqlExpression> expressions() {
        List<SqlExpression> result = new ArrayList<>();
        where.ifPresent(result::add);
        result.add(commands);
        return List.copyOf(result);
    }

    @Override
    public Rule rewritten(Rewriting rewriting) {
        return new Rule(
                rewriting.relation(relation),
                on,
                rewriting.moved(id()).name(),
                event,
                where.map(text -> rewriting.expression(relation, text)),
                manner,
                rewriting.statement(commands),
                firing,
                comment);
    }
}
