package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a procedure, on a method of an interface with {@link Routines}; the method returns {@code void}. Arguments and body are written as those of a
 * {@link Function}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createprocedure.html">CREATE PROCEDURE</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Procedure {
    /** The name, exactly as the catalog stores it; without it the method's name as the {@link NamingStrategy} names a column. */
    String name() default "";

    /** The language of the body: {@code sql}, {@code plpgsql}. */
    String language();

    /** What it does; empty where {@link SqlFile} names a file. */
    String body() default "";

    /** Whether it runs with the rights of its owner ({@code SECURITY DEFINER}). */
    boolean securityDefiner() default false;

    /** Parameters that have other values while it runs, each {@code name=value}: {@code search_path=shop, pg_temp}. */
    String[] set() default {};

    /** The types whose values are handed over in the language's own form ({@code TRANSFORM FOR TYPE}). */
    String[] transforms() default {};

    /** The procedure's comment. */
    String comment() default "";
}
