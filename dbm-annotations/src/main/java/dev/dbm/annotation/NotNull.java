package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what PostgreSQL 18 and later keep of a column's NOT NULL besides that it is there. A component without {@code @Nullable} is NOT NULL in any case, so
 * that this is needed only where the constraint has a name of its own, has not been checked, or is not inherited.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-NOT-NULL">Not-null constraints</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NotNull {
    /** The constraint's name; {@code <table>_<column>_not_null} by default. */
    String name() default "";

    /** For which rows it is checked; it is always enforced. */
    Validity validity() default Validity.VALID;

    /** Whether tables that inherit from this one are free of it ({@code NO INHERIT}). */
    boolean noInherit() default false;
}
