package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the SQL expression of a column's default: {@code @Default("now()")}, {@code @Default("'PENDING'")}, {@code @Default("0")}.
 *
 * <p>The text is SQL: a string needs its quotes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-default.html">Default values</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /** The expression. */
    String value();
}
