package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an exclusion constraint on the record: no two rows of which each element compares with the other's as true.
 *
 * <pre>{@code
 * @Table("booking")
 * @Exclude(elements = "during WITH &&", where = "NOT cancelled")
 * record Booking(@Id long id, @Column(type = "tstzrange") String during, boolean cancelled) {}
 * }</pre>
 *
 * <p>The default name is {@code <table>_<columns>_excl}; a constraint with an expression among its elements needs a {@link #name}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-EXCLUDE">EXCLUDE</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Exclude.List.class)
public @interface Exclude {
    /**
     * What is compared and how, in SQL: a key as {@link Index#expressions} has it, then {@code WITH} and the operator. An operator that is not PostgreSQL's own
     * is written with its schema: {@code "code WITH OPERATOR(app.===)"}.
     */
    String[] elements();

    /** The constraint's name, which is that of its index. */
    String name() default "";

    /** The access method of its index. */
    String method() default "gist";

    /** Components that the index stores besides ({@code INCLUDE}). */
    String[] include() default {};

    /** The SQL condition of the rows that count. */
    String where() default "";

    /** When it is checked. */
    Deferrable deferrable() default Deferrable.NOT_DEFERRABLE;

    /** Storage parameters of the index, each as {@code "name=value"}. */
    String[] with() default {};

    /** The constraint's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {
        /** The annotations. */
        Exclude[] value();
    }
}
