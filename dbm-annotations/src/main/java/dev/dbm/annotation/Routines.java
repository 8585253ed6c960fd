package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the interface whose methods declare functions, procedures and aggregates: {@link Function}, {@link Procedure}, {@link
 * Aggregate}. Nobody implements it; a method says how its
 * routine is called and what it returns.
 *
 * <pre>{@code
 * @Routines
 * interface OrderRoutines {
 *   @Function(language = "sql", volatility = Volatility.STABLE, body = "RETURN (SELECT sum(amount) FROM shop.order_line WHERE order_id = id)")
 *   BigDecimal orderTotal(@Argument("id") long id);
 *
 *   @Function(language = "plpgsql", returns = "trigger")
 *   @SqlFile("functions/touch.sql")
 *   void touch();
 * }
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/xfunc.html">User-defined functions</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Routines {
    /** The namespace ({@code CREATE SCHEMA}) that holds them; without it that of the nearest {@link Namespace}, else {@code public}. */
    String namespace() default "";
}
