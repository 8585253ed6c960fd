package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the rows that are there get in a column that is added, or that no longer takes null: {@code @Backfill("lower(name)")}.
 *
 * <p>The migration is written in steps: the column is added without values, a file of its own fills it where it is null, and then it refuses null. So
 * nothing but the rows is locked while they are written. It may stay after the change; it has no effect on a column that was there and took no null.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-update.html">UPDATE</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Backfill {
    /** The SQL expression; it may name the other columns of the row, those that the same migration drops included. */
    String value();
}
