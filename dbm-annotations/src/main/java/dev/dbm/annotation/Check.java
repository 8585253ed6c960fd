package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a check constraint, on a component or on the record.
 *
 * <p>The expression speaks of columns. On a component the default name is {@code <table>_<column>_check}; on the record a {@link #name} is required.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS">Check constraints</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Repeatable(Check.List.class)
public @interface Check {
    /** The condition that every row fulfils, for example {@code "total >= 0"}. */
    String value();

    /** The constraint's name. */
    String name() default "";

    /** Whether tables that inherit from this one are free of it ({@code NO INHERIT}). */
    boolean noInherit() default false;

    /** For which rows it is checked. */
    Validity validity() default Validity.VALID;

    /** The constraint's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
    @interface List {
        /** The annotations. */
        Check[] value();
    }
}
