package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Computes a column from others of its row: {@code GENERATED ALWAYS AS (…) STORED} or {@code VIRTUAL}.
 *
 * <p>{@link #storage} has no default on purpose: PostgreSQL's own changed from STORED to VIRTUAL in version 18.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-generated-columns.html">Generated columns</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Generated {
    /** The expression, over columns of the same table. */
    String value();

    /** Whether the value is stored, or computed when read. */
    GeneratedStorage storage();
}
