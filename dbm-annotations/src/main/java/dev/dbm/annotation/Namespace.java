package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code package-info}: the PostgreSQL schema ({@code CREATE SCHEMA}) of every table, enum type and sequence declared in the package and the
 * packages below it, unless they name another.
 *
 * <p>The nearest package that carries it decides; without any it is {@code public}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-schemas.html">Schemas</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Namespace {
    /** The name, exactly as the catalog stores it. */
    String value();

    /** The namespace's comment ({@code COMMENT ON SCHEMA}); {@link Comment} says the same. */
    String comment() default "";
}
