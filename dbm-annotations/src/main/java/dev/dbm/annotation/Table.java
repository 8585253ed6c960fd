package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a record as a table; its components are the columns, in order.
 *
 * <p>Without attributes the table is named after the record by the {@link NamingStrategy} ({@code OrderLine} becomes {@code order_line}) and lives
 * in the namespace of the nearest {@link Namespace} on a {@code package-info}, else in {@code public}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {
    /** The table's name, exactly as the catalog stores it; the short form of {@link #name}. */
    String value() default "";

    /** The table's name, exactly as the catalog stores it. Give this or {@link #value}, not both. */
    String name() default "";

    /** The namespace ({@code CREATE SCHEMA}) that holds the table. */
    String namespace() default "";

    /** The table's comment ({@code COMMENT ON TABLE}); {@link Comment} says the same. */
    String comment() default "";

    /**
     * Whether the table is unlogged: faster to write, emptied after a crash, absent on replicas.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-UNLOGGED">UNLOGGED</a>
     */
    boolean unlogged() default false;

    /**
     * Storage parameters, each as {@code "name=value"}, for example {@code "fillfactor=70"}.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-STORAGE-PARAMETERS">Storage parameters</a>
     */
    String[] with() default {};
}
