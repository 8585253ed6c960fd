package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a component the primary key, or part of it.
 *
 * <p>On several components it declares one composite key in the order of the components. On the record, {@link #columns} lists the key in any
 * other order; then no component carries {@code @Id}. The constraint's default name is {@code <table>_pkey}. Attributes other than
 * {@link #columns} may stand on any one of the components.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS">Primary keys</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Id {
    /** The components of the key, in order; only on the record. */
    String[] columns() default {};

    /** The constraint's name. */
    String name() default "";

    /** Components that the key's index stores besides the key ({@code INCLUDE}). */
    String[] include() default {};

    /** When the constraint is checked. */
    Deferrable deferrable() default Deferrable.NOT_DEFERRABLE;

    /** Storage parameters of the constraint's index, each as {@code "name=value"}, for example {@code "fillfactor=70"}. */
    String[] with() default {};

    /** The constraint's comment. */
    String comment() default "";
}
