package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a unique constraint: on a component over its column, on the record over {@link #columns}.
 *
 * <p>The default name is {@code <table>_<columns>_key}. A unique <em>index</em>, which can be partial or over expressions, is {@code @Index(unique =
 * true)}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS">Unique constraints</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Repeatable(Unique.List.class)
public @interface Unique {
    /** The components of the key, in order; only on the record. */
    String[] columns() default {};

    /** The constraint's name. */
    String name() default "";

    /** Whether two nulls count as equal; PostgreSQL 15 and later. */
    boolean nullsNotDistinct() default false;

    /** Components that the constraint's index stores besides the key ({@code INCLUDE}). */
    String[] include() default {};

    /** When the constraint is checked. */
    Deferrable deferrable() default Deferrable.NOT_DEFERRABLE;

    /** Storage parameters of the constraint's index, each as {@code "name=value"}, for example {@code "fillfactor=70"}. */
    String[] with() default {};

    /** The constraint's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
    @interface List {
        /** The annotations. */
        Unique[] value();
    }
}
