package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says about a column what its component's name and Java type do not.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {
    /** The column's name, exactly as the catalog stores it; by default the {@link NamingStrategy}'s for the component. */
    String name() default "";

    /**
     * The column's type as PostgreSQL writes it: {@code "numeric(12,2)"}, {@code "varchar(40)"}, {@code "text[]"}, {@code "app.email"}.
     * By default it follows from the Java type. The serial types are refused: {@link Identity} is their successor.
     *
     * @see <a href="https://www.postgresql.org/docs/current/datatype.html">Data types</a>
     */
    String type() default "";

    /**
     * The collation, quoted or not, with its schema where it is not in {@code pg_catalog}: {@code "C"}, {@code "de-x-icu"}.
     *
     * @see <a href="https://www.postgresql.org/docs/current/collation.html">Collation support</a>
     */
    String collation() default "";

    /** The column's comment ({@code COMMENT ON COLUMN}); {@link Comment} says the same. */
    String comment() default "";

    /**
     * The SQL expression that turns the old values into the new type when the column's type changes, for example {@code "status::integer"}. Where the new
     * type does not hold every value of the old one, a migration needs it, or {@link DropAllowed}. It
     * may stay after the change; it has no effect on a column whose type is not changed.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DATA-TYPE">SET DATA TYPE … USING</a>
     */
    String using() default "";

    /**
     * How long values are kept.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-STORAGE">SET STORAGE</a>
     */
    StorageMode storage() default StorageMode.DEFAULT;

    /**
     * How long values are compressed; only for types that can be long.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-COMPRESSION">SET COMPRESSION</a>
     */
    Compression compression() default Compression.DEFAULT;

    /**
     * How much ANALYZE collects about the column, from 0 to 10000; -1 leaves it to the server's {@code default_statistics_target}.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-STATISTICS">SET STATISTICS</a>
     */
    int statisticsTarget() default -1;

    /**
     * What the planner is to believe about the column, each as {@code "name=value"}: {@code "n_distinct=-0.5"}, {@code "n_distinct_inherited=100"}.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ATTRIBUTE-OPTION">SET (attribute_option)</a>
     */
    String[] options() default {};
}
