package dev.dbm.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A domain: a type with conditions on its values.
 *
 * @param name the domain's name
 * @param type the type that it narrows; may be a domain itself
 * @param collation the collation where it is not the type's own
 * @param nullability whether null is a value; the name of the constraint is kept by PostgreSQL 17 and later
 * @param defaultValue the default of columns of the domain that have none of their own
 * @param checks the conditions, sorted by name
 * @param comment the comment
 * @see <a href="https://www.postgresql.org/docs/current/sql-createdomain.html">CREATE DOMAIN</a>
 */
public record Domain(
        QualifiedName name,
        DataType type,
        Optional<QualifiedName> collation,
        Nullability nullability,
        Optional<SqlExpression> defaultValue,
        List<DomainCheck> checks,
        Optional<String> comment)
        implements SchemaObject {
    /** Sorts the checks and looks that their names differ. */
    public Domain {
        checks = checks.stream().sorted(Comparator.comparing(DomainCheck::name)).toList();
        Set<Identifier> names = new HashSet<>();
        for (DomainCheck check : checks) {
            if (!names.add(check.name())) {
                throw new IllegalArgumentException("A domain must not have two checks of one name: " + name);
            }
        }
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.DOMAIN, name);
    }

    @Override
    public Set<ObjectId> references() {
        Set<ObjectId> result = new LinkedHashSet<>();
        result.add(ObjectId.namespace(name.namespace()));
        type.reference().ifPresent(result::add);
        collation.flatMap(ObjectId::ofCollation).ifPresent(result::add);
        return result;
    }

    /** Returns whether the domain refuses null. */
    public boolean notNull() {
        return nullability instanceof Nullability.NotNull;
    }

    /** Returns whether PostgreSQL looks at values before it takes them for ones of the domain. */
    public boolean constrained() {
        return notNull() || !checks.isEmpty();
    }

    /** Returns this domain with other checks. */
    public Domain withChecks(List<DomainCheck> other) {
        return new Domain(name, type, collation, nullability, defaultValue, other, comment);
    }

    /** Returns this domain with another default, or none. */
    public Domain withDefault(Optional<SqlExpression> other) {
        return new Domain(name, type, collation, nullability, other, checks, comment);
    }

    @Override
    public Domain withComment(Optional<String> other) {
        return new Domain(name, type, collation, nullability, defaultValue, checks, other);
    }

    @Override
    public List<SqlExpression> expressions() {
        List<SqlExpression> all = new ArrayList<>();
        defaultValue.ifPresent(all::add);
        checks.forEach(check -> all.add(check.expression()));
        return all;
    }

    @Override
    public Domain rewritten(Rewriting rewriting) {
        Optional<SqlExpression> value = defaultValue.map(text -> rewriting.statement(text));
        List<DomainCheck> conditions = checks.stream()
                .map(check -> new DomainCheck(
                        check.name(), rewriting.statement(check.expression()), check.validity(), check.comment()))
                .toList();
        return new Domain(
                rewriting.type(name),
                rewriting.dataType(type),
                collation.map(rewriting::collation),
                nullability,
                value,
                conditions,
                comment);
    }
}
