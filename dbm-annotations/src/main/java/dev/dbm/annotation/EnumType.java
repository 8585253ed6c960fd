package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a Java enum as a PostgreSQL enum type; its constants are the labels, in order.
 *
 * <p>Without attributes the type is named after the enum by the {@link NamingStrategy} and lives in the namespace of the nearest {@link Namespace} on
 * a {@code package-info}, else in {@code public}. An enum that a declared record uses is declared with it and need not be listed.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-enum.html">Enumerated types</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EnumType {
    /** The type's name, exactly as the catalog stores it; the short form of {@link #name}. */
    String value() default "";

    /** The type's name, exactly as the catalog stores it. Give this or {@link #value}, not both. */
    String name() default "";

    /** The namespace ({@code CREATE SCHEMA}) that holds the type. */
    String namespace() default "";

    /** The type's comment ({@code COMMENT ON TYPE}); {@link Comment} says the same. */
    String comment() default "";
}
