package dev.dbm.schema;

import java.util.Optional;

/**
 * A check of a domain.
 *
 * @param name the name, unique within the domain
 * @param expression the condition on {@code VALUE}, without the parentheses around it
 * @param validity whether values that were there before have been checked; a domain's check is always enforced
 * @param comment the comment
 */
public record DomainCheck(Identifier name, SqlExpression expression, Validity validity, Optional<String> comment) {
    /** Returns this check under another name. */
    public DomainCheck withName(Identifier other) {
        return new DomainCheck(other, expression, validity, comment);
    }

    /** Returns this check with another validity. */
    public DomainCheck withValidity(Validity other) {
        return new DomainCheck(name, expression, other, comment);
    }

    /** Returns this check with another comment. */
    public DomainCheck withComment(Optional<String> other) {
        return new DomainCheck(name, expression, validity, other);
    }
}
