package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a record as a composite type; its components are the attributes, in order. Components of tables and of other composite types can be of the record,
 * also in arrays and lists.
 *
 * <pre>{@code
 * @CompositeType
 * record Money(BigDecimal amount, @Column(type = "char(3)") String currency) {}
 * }</pre>
 *
 * <p>Names and types of attributes are those that columns would have, also by {@link Column} with {@code name}, {@code type} and {@code collation}; {@link Comment}
 * gives an attribute's comment and {@link RenamedFrom} its former name. An attribute has no default, no constraint, and takes null.
 *
 * @see <a href="https://www.postgresql.org/docs/current/rowtypes.html">Composite types</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CompositeType {
    /** The type's name, exactly as the catalog stores it; the short form of {@link #name}. */
    String value() default "";

    /** The type's name, exactly as the catalog stores it. Give this or {@link #value}, not both. */
    String name() default "";

    /** The namespace ({@code CREATE SCHEMA}) that holds the type. */
    String namespace() default "";

    /** The type's comment; {@link Comment} says the same. */
    String comment() default "";
}
