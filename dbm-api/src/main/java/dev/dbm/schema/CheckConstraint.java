package dev.dbm.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A check constraint of a table.
 *
 * @param table the table
 * @param name the name
 * @param expression the condition, without the parentheses around it
 * @param inheritance whether children inherit it
 * @param validity whether existing rows have been checked
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS">Checks</a>
 */
public record CheckConstraint(
        QualifiedName table,
        Identifier name,
        SqlExpression expression,
        Inheritance inheritance,
        Validity validity,
        Optional<String> comment)
        implements SchemaObject {
    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.CHECK, table, name);
    }

    @Override
    public Set<ObjectId> references() {
        return Set.of(ObjectId.table(table));
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(ObjectId.table(table));
    }

    /** Returns this check under another name. */
    public CheckConstraint withName(Identifier other) {
        return new CheckConstraint(table, other, expression, inheritance, validity, comment);
    }

    /** Returns this check with another condition. */
    public CheckConstraint withExpression(SqlExpression other) {
        return new CheckConstraint(table, name, other, inheritance, validity, comment);
    }

    /** Returns this check validated or not. */
    public CheckConstraint withValidity(Validity other) {
        return new CheckConstraint(table, name, expression, inheritance, other, comment);
    }

    @Override
    public CheckConstraint withComment(Optional<String> other) {
        return new CheckConstraint(table, name, expression, inheritance, validity, other);
    }

    @Override
    public List<SqlExpression> expressions() {
        return List.of(expression);
    }

    @Override
    public CheckConstraint rewritten(Rewriting rewriting) {
        return new CheckConstraint(
                rewriting.relation(table),
                rewriting.constraint(table, name),
                rewriting.expression(table, expression),
                inheritance,
                validity,
                comment);
    }
}
