package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a function, on a method of an interface with {@link Routines}.
 *
 * <p>The method's parameters are the arguments, its return type is the type of the result; {@code void} is {@code void}, {@code Stream<T>} is {@code SETOF} what
 * {@code T} becomes, a record with {@link Table} is the type of the table's rows, and variable arguments are {@code VARIADIC}. What Java has no word for is
 * written in {@link #returns} and {@link Argument}.
 *
 * <p>The body stands in {@link #body}, or in a file that {@link SqlFile} names. It is kept as it is written, also its white space; a changed body replaces the
 * function. With the language {@code sql}, a body that begins with {@code RETURN} or {@code BEGIN ATOMIC} is parsed by PostgreSQL, which then knows what it uses;
 * of such a body, white space does not count.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createfunction.html">CREATE FUNCTION</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Function {
    /** The name, exactly as the catalog stores it; without it the method's name as the {@link NamingStrategy} names a column. */
    String name() default "";

    /** The language of the body: {@code sql}, {@code plpgsql}. */
    String language();

    /** What it does; empty where {@link SqlFile} names a file. */
    String body() default "";

    /** What it returns, as {@code CREATE FUNCTION} takes it, where the method's return type does not say: {@code trigger}, {@code TABLE (id bigint, name text)}. */
    String returns() default "";

    /** What it promises of its results. */
    Volatility volatility() default Volatility.VOLATILE;

    /** Whether the result is null, without a call, where an argument is ({@code STRICT}). */
    boolean strict() default false;

    /** Whether it tells of its arguments by its result alone ({@code LEAKPROOF}). */
    boolean leakproof() default false;

    /** Whether several processes may call it for one query. */
    Parallel parallel() default Parallel.UNSAFE;

    /** Whether it runs with the rights of its owner ({@code SECURITY DEFINER}). */
    boolean securityDefiner() default false;

    /** What a call costs; 0 for what is usual for its language. */
    float cost() default 0;

    /** How many rows it returns by estimate; 0 for the usual. */
    float rows() default 0;

    /** The function that helps to plan calls of it, with its namespace. */
    String support() default "";

    /** Parameters that have other values while it runs, each {@code name=value}: {@code search_path=shop, pg_temp}. */
    String[] set() default {};

    /** The types whose values are handed over in the language's own form ({@code TRANSFORM FOR TYPE}). */
    String[] transforms() default {};

    /** The function's comment. */
    String comment() default "";
}
