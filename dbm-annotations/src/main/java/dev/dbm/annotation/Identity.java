package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets PostgreSQL number the rows: {@code GENERATED … AS IDENTITY}, on a {@code smallint}, {@code integer} or {@code bigint} column.
 *
 * <p>The attributes besides {@link #value} are options of the column's sequence. Those that hold at most one number are arrays only so that they can
 * be left out: write {@code start = 1000}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-identity-columns.html">Identity columns</a>
 * @see <a href="https://www.postgresql.org/docs/current/sql-createsequence.html">CREATE SEQUENCE</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Identity {
    /** Whether an INSERT may give its own value. */
    IdentityMode value() default IdentityMode.ALWAYS;

    /** The sequence's name; {@code <table>_<column>_seq} by default. */
    String sequence() default "";

    /** The first value; by default {@link #minValue}, or {@link #maxValue} when counting down. */
    long[] start() default {};

    /** The step; negative counts down. */
    long increment() default 1;

    /** The least value; by default 1, or the type's least when counting down. */
    long[] minValue() default {};

    /** The greatest value; by default the type's greatest, or -1 when counting down. */
    long[] maxValue() default {};

    /** How many values a session takes ahead; a crash loses at most so many. */
    long cache() default 1;

    /** Whether the sequence begins anew at its end instead of failing. */
    boolean cycle() default false;
}
