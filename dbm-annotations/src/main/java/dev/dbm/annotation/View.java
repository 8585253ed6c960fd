package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a view; the record is what its query returns.
 *
 * <pre>{@code
 * @View("select id, email from account where active")
 * record ActiveAccount(long id, String email) {}
 * }</pre>
 *
 * <p>The components are the columns that the query gives, in its order: their names follow the naming strategy, or {@code @Column(name = …)}. {@code generate}
 * compares names and types with what PostgreSQL says of the query. A type follows from the component's, and stands for all that Java reads alike ({@code long}
 * for {@code integer}, too); {@code @Column(type = …)} means just that type. Whether a column may be null PostgreSQL does not say of a query.
 *
 * <p>{@link Comment} comments on the view and on its columns, {@link Default} gives a column a value for INSERTs into the view, {@link RenamedFrom} keeps the
 * view under another name. For a long query there is {@link SqlFile}. What the query calls without a schema is looked for where the migrating session looks:
 * in {@code public}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createview.html">CREATE VIEW</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface View {
    /** The query; empty if {@link SqlFile} names its file. */
    String value() default "";

    /** The view's name; the default follows from the record's name. */
    String name() default "";

    /** The schema; the default is the package's. */
    String namespace() default "";

    /**
     * Whether conditions of the view come before those of a query on it that could tell of rows that it hides.
     *
     * @see <a href="https://www.postgresql.org/docs/current/rules-privileges.html">Rules and privileges</a>
     */
    boolean securityBarrier() default false;

    /** Whether rights and policies of who asks count, not those of the view's owner; PostgreSQL 15 and later. */
    boolean securityInvoker() default false;

    /** What rows that are written through the view must satisfy. */
    CheckOption checkOption() default CheckOption.NONE;

    /** The view's comment. */
    String comment() default "";
}
