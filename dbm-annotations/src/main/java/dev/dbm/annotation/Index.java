package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an index: on a component over its column, on the record over {@link #columns} or {@link #expressions}.
 *
 * <p>The default name is {@code <table>_<columns>_idx}; an index with an expression among its keys needs a {@link #name}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE INDEX</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Repeatable(Index.List.class)
public @interface Index {
    /**
     * The keys, in order, each a component; only on the record.
     *
     * <p>What PostgreSQL allows behind a key may follow, in PostgreSQL's order: {@code "name COLLATE \"C\" text_pattern_ops DESC NULLS LAST"}.
     */
    String[] columns() default {};

    /**
     * The keys, in order, each in SQL, for an index that has an expression among its keys; only on the record, and instead of {@link #columns}.
     *
     * <p>Each is a function call as in {@code "lower(email)"}, anything in parentheses as in {@code "(price * quantity)"}, or a column by its SQL name as in
     * {@code "customer_id"}. The same may follow as behind a component.
     */
    String[] expressions() default {};

    /** The index's name. */
    String name() default "";

    /** Whether two rows may not have the same key. */
    boolean unique() default false;

    /** The access method: {@code btree}, {@code hash}, {@code gist}, {@code spgist}, {@code gin}, {@code brin}, or an extension's. */
    String method() default "btree";

    /** Components that the index stores besides the key ({@code INCLUDE}). */
    String[] include() default {};

    /** The SQL condition of the rows that a partial index holds. */
    String where() default "";

    /** Whether two nulls count as equal in a unique index; PostgreSQL 15 and later. */
    boolean nullsNotDistinct() default false;

    /** Storage parameters, each as {@code "name=value"}, for example {@code "fillfactor=70"}. */
    String[] with() default {};

    /** In how much detail {@code ANALYZE} looks at the expressions among the keys, from 0 to 10000; -1 for the default. */
    int statisticsTarget() default -1;

    /**
     * Whether a migration builds the index without blocking writes ({@code CREATE INDEX CONCURRENTLY}), in a file of its own without a transaction.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building indexes concurrently</a>
     */
    boolean concurrently() default false;

    /** The index's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
    @interface List {
        /** The annotations. */
        Index[] value();
    }
}
