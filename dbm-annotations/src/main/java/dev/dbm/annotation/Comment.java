package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the comment of a table, an enum type, a domain, a composite type, a column or attribute or, on a {@code package-info} with {@link Namespace}, of the namespace.
 *
 * <p>Constraints and indexes have an attribute {@code comment} instead.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-comment.html">COMMENT</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.PACKAGE})
public @interface Comment {
    /** The text. */
    String value();
}
