package dev.dbm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row security policy of a table: which rows a command sees, and which it may write. It counts only where the table has {@link RowSecurity}.
 *
 * @param table the table
 * @param name the name
 * @param mode how it goes together with the other policies of the table
 * @param command the command that it is for
 * @param roles the roles that it is for, sorted; empty for everyone ({@code PUBLIC})
 * @param using which rows that are there the command sees, without the parentheses around it
 * @param check which rows the command may write, without the parentheses around it; where it is absent {@code using} stands for it
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createpolicy.html">CREATE POLICY</a>
 */
public record Policy(
        QualifiedName table,
        Identifier name,
        Mode mode,
        Command command,
        List<Identifier> roles,
        Optional<SqlExpression> using,
        Optional<SqlExpression> check,
        Optional<String> comment)
        implements SchemaObject {
    /** How a policy goes together with the other policies of its table. */
    public enum Mode {
        /** Rows pass that pass one of these. */
        PERMISSIVE,
        /** Rows pass only if they pass each of these, too. */
        RESTRICTIVE
    }

    /** What a policy is for. */
    public enum Command {
        /** Every command. */
        ALL,
        /** Reading. */
        SELECT,
        /** New rows; it has a check only. */
        INSERT,
        /** Changed rows. */
        UPDATE,
        /** Rows that go; it has no check. */
        DELETE
    }

    /** Sorts the roles, of which their order and how often each is named are no difference. */
    public Policy {
        roles = List.copyOf(new TreeSet<>(roles));
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.POLICY, table, name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(ObjectId.table(table));
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(ObjectId.table(table));
    }

    /** Returns this policy under another name. */
    public Policy withName(Identifier other) {
        return new Policy(table, other, mode, command, roles, using, check, comment);
    }

    @Override
    public Policy withComment(Optional<String> other) {
        return new Policy(table, name, mode, command, roles, using, check, other);
    }

    @Override
    public List<SqlExpression> expressions() {
        List<SqlExpression> result = new ArrayList<>();
        using.ifPresent(result::add);
        check.ifPresent(result::add);
        return List.copyOf(result);
    }

    @Override
    public Policy rewritten(Rewriting rewriting) {
        return new Policy(
                rewriting.relation(table),
                rewriting.moved(id()).name(),
                mode,
                command,
                roles,
                using.map(text -> rewriting.expression(table, text)),
                check.map(text -> rewriting.expression(table, text)),
                comment);
    }
}
