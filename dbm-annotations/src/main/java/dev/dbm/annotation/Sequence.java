package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a sequence of its own, on a record or a {@code package-info}; the sequence of an {@link Identity} column needs none.
 *
 * <p>A column that was created as {@code serial} is a column with such a sequence: {@code @Sequence(value = "t_id_seq", type = "integer", ownedBy =
 * "id")} on the record and {@code @Default("nextval('t_id_seq')")} on the component. The attributes that hold at most one number are arrays only so that
 * they can be left out: write {@code start = 1000}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createsequence.html">CREATE SEQUENCE</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(Sequence.List.class)
public @interface Sequence {
    /** The sequence's name, exactly as the catalog stores it. */
    String value();

    /** The namespace that holds it; by default that of the record or package. */
    String namespace() default "";

    /** {@code smallint}, {@code integer} or {@code bigint}. */
    String type() default "bigint";

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

    /** Whether the sequence is unlogged; PostgreSQL 15 and later. */
    boolean unlogged() default false;

    /** The component whose column owns the sequence: they are dropped together. Only on a record. */
    String ownedBy() default "";

    /** The sequence's former name, exactly as the catalog stores it, so that it is renamed; see {@link RenamedFrom}. */
    String renamedFrom() default "";

    /** The sequence's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.PACKAGE})
    @interface List {
        /** The annotations. */
        Sequence[] value();
    }
}
