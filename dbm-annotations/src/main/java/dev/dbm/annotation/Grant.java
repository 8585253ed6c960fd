package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what a role may do: on a record with its table, view or type, on an enum with its type, on a
 * method with its function or procedure, on a {@code package-info} with the namespace that {@link Namespace} there
 * names.
 *
 * <p>A project that declares one manages the privileges on everything it declares: a role of which nothing is said has what PostgreSQL gives it by itself, which
 * is everything to the owner, and the use of types and functions to everyone. Several for one role come together.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-grant.html">GRANT</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PACKAGE})
@Repeatable(Grant.List.class)
public @interface Grant {
    /** What the role may do; nothing takes from everyone what PostgreSQL gives by itself. */
    Privilege[] value();

    /** The role, exactly as the catalog stores it; {@code public} for everyone. */
    String to();

    /** The components that it may do it with, where that is not the whole table; only on a record. */
    String[] columns() default {};

    /**
     * What it is on, exactly as the catalog stores its name, where that has a name of its own in an annotation beside this one: a sequence (also that of an {@link
     * Identity}), a range type, a collation, statistics, an event trigger.
     */
    String on() default "";

    /** Whether the role may give it on to others. */
    boolean grantOption() default false;

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PACKAGE})
    @interface List {
        /** The annotations. */
        Grant[] value();
    }
}
