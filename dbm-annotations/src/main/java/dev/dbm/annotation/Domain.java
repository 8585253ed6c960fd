package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a record of one component as a domain: a type with conditions on its values. Components of tables and composite types can be of the record, also in
 * arrays and lists.
 *
 * <pre>{@code
 * @Domain(check = "VALUE LIKE '%_@_%'")
 * record Email(String address) {}
 * }</pre>
 *
 * <p>Without attributes the domain is named after the record by the {@link NamingStrategy}, lives in the namespace of the nearest {@link Namespace} on a
 * {@code package-info}, else in {@code public}, and is of the type that the component would have as a column.
 *
 * @see <a href="https://www.postgresql.org/docs/current/domains.html">Domains</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Domain {
    /** The domain's name, exactly as the catalog stores it; the short form of {@link #name}. */
    String value() default "";

    /** The domain's name, exactly as the catalog stores it. Give this or {@link #value}, not both. */
    String name() default "";

    /** The namespace ({@code CREATE SCHEMA}) that holds the domain. */
    String namespace() default "";

    /** The type below, as {@code CREATE DOMAIN} takes it; by default that of the component. */
    String type() default "";

    /** The collation, where it is not the type's own. */
    String collation() default "";

    /** The default of columns that have none of their own, an SQL expression. */
    String defaultValue() default "";

    /** Whether the domain refuses null. The manual advises to leave that to columns: an outer join makes null of any type. */
    boolean notNull() default false;

    /**
     * The conditions on {@code VALUE}; their names are {@code <domain>_check}, {@code <domain>_check1} and so on. {@link Check} on the record gives a condition a
     * name and takes its validity.
     */
    String[] check() default {};

    /** The domain's comment; {@link Comment} says the same. */
    String comment() default "";
}
