package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an aggregate, on a method of an interface with {@link Routines}.
 *
 * <p>The method's parameters are the arguments, as for a {@link Function}; without any it is called as {@code total(*)}. Its return type is the type of the state,
 * unless {@link #state} gives one; what the aggregate returns follows from its functions.
 *
 * <pre>{@code
 * @Routines
 * interface Totals {
 *   @Aggregate(transition = "pg_catalog.numeric_add", initial = "0", combine = "pg_catalog.numeric_add", parallel = Parallel.SAFE)
 *   BigDecimal total(@Argument(unnamed = true) BigDecimal value);
 * }
 * }</pre>
 *
 * <p>A function is named in SQL, {@code "add_price"} in the namespace of the aggregate, or {@code "pg_catalog.numeric_add"}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createaggregate.html">CREATE AGGREGATE</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Aggregate {
    /** How an aggregate is called. */
    enum Call {
        /** Over rows in any order. */
        NORMAL,
        /** Over rows in the order of {@code WITHIN GROUP}. */
        ORDERED_SET,
        /** Over such rows, for one more row that is not there. */
        HYPOTHETICAL
    }

    /** What the function that makes the result does to the state. */
    enum Modify {
        /** Nothing for an aggregate that is called over rows in any order, otherwise whatever it likes. */
        DEFAULT,
        /** Nothing. */
        READ_ONLY,
        /** It may go on to be made results of, but not to be added to. */
        SHAREABLE,
        /** Nobody may use it afterwards. */
        READ_WRITE
    }

    /** The name, exactly as the catalog stores it; without it the method's name as the {@link NamingStrategy} names a column. */
    String name() default "";

    /** The function that adds a row to the state. */
    String transition();

    /** The type of the state, where the method's return type does not say. */
    String state() default "";

    /** The size of the state by estimate, in bytes; 0 for the usual. */
    int space() default 0;

    /** The function that makes the result; without one the state is the result. */
    String result() default "";

    /** Whether that function is given nulls of the types of the arguments besides the state ({@code FINALFUNC_EXTRA}). */
    boolean resultExtra() default false;

    /** What that function does to the state. */
    Modify resultModify() default Modify.DEFAULT;

    /** The first state, as text; without one it is null. */
    String[] initial() default {};

    /** How it goes along with the frame of a window, where it has a way of its own; at most one. */
    Moving[] moving() default {};

    /** The function that makes one state of two. */
    String combine() default "";

    /** The function that makes bytes of a state. */
    String serialize() default "";

    /** The function that makes a state of bytes. */
    String deserialize() default "";

    /** The operator by whose order the result is the first value: {@code <}, or {@code shop.<}. */
    String sortOperator() default "";

    /** Whether several processes may call it for one query. */
    Parallel parallel() default Parallel.UNSAFE;

    /** How it is called. */
    Call call() default Call.NORMAL;

    /** How many of the arguments stand before {@code ORDER BY}, in a call that has one. */
    int direct() default 0;

    /** The aggregate's comment. */
    String comment() default "";

    /** How an aggregate goes along with the frame of a window. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Moving {
        /** The function that adds a row to the state. */
        String transition();

        /** The function that takes a row from the state. */
        String inverse();

        /** The type of the state; without one that of the aggregate. */
        String state() default "";

        /** The size of the state by estimate, in bytes; 0 for the usual. */
        int space() default 0;

        /** The function that makes the result; without one the state is the result. */
        String result() default "";

        /** Whether that function is given nulls of the types of the arguments besides the state. */
        boolean resultExtra() default false;

        /** What that function does to the state. */
        Modify resultModify() default Modify.DEFAULT;

        /** The first state, as text; without one it is null. */
        String[] initial() default {};
    }
}
