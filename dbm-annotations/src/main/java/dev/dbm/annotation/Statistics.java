package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares extended statistics of the record's table or materialized view: what {@code ANALYZE} finds out about several columns together, or about an
 * expression.
 *
 * <pre>{@code
 * @Table("address")
 * @Statistics(name = "address_places", columns = {"city", "zip"}, kinds = Statistics.Kind.DEPENDENCIES)
 * @Statistics(name = "address_month", expressions = "date_trunc('month', moved)")
 * record Address(@Id long id, String city, String zip, LocalDateTime moved) {}
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createstatistics.html">CREATE STATISTICS</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Statistics.List.class)
public @interface Statistics {
    /** What is found out. */
    enum Kind {
        /** How many different combinations there are. */
        NDISTINCT,
        /** Which columns follow from others. */
        DEPENDENCIES,
        /** The most common combinations. */
        MCV
    }

    /** The name, in the schema of the table. */
    String name();

    /** The components, in any order. */
    String[] columns() default {};

    /** The expressions, each in SQL. */
    String[] expressions() default {};

    /** What is found out; all of it if none is named. */
    Kind[] kinds() default {};

    /** In how much detail, from 0 to 10000; -1 for the default. */
    int target() default -1;

    /** The comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {
        /** The annotations. */
        Statistics[] value();
    }
}
