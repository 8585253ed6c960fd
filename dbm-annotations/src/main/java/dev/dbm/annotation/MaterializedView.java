package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a materialized view: a query whose rows are kept until the next {@code REFRESH}. The record is what its query returns, as with {@link View}.
 *
 * <pre>{@code
 * @MaterializedView("select author_id, count(*) as books from book group by author_id")
 * record BooksByAuthor(@Index(unique = true) long authorId, long books) {}
 * }</pre>
 *
 * <p>{@link Index} gives it indexes; a unique one over columns is what {@code REFRESH MATERIALIZED VIEW CONCURRENTLY} needs. A changed query drops and creates the
 * view, which computes its rows again.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-creatematerializedview.html">CREATE MATERIALIZED VIEW</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MaterializedView {
    /** The query; empty if {@link SqlFile} names its file. */
    String value() default "";

    /** The view's name; the default follows from the record's name. */
    String name() default "";

    /** The schema; the default is the package's. */
    String namespace() default "";

    /** How the rows are kept; empty for PostgreSQL's own {@code heap}. */
    String method() default "";

    /** Storage parameters, each as {@code "name=value"}, for example {@code "fillfactor=70"}. */
    String[] with() default {};

    /** Whether a migration creates it without rows, so that it cannot be read before the first {@code REFRESH}. */
    boolean withNoData() default false;

    /** The view's comment. */
    String comment() default "";
}
