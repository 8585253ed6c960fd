package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a parameter of a {@link Function}, {@link Procedure} or {@link Aggregate} what Java does not.
 *
 * <p>Without a name, the parameter's own name counts, which the class file holds only if it was compiled with {@code -parameters}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Argument {
    /** The argument's name, exactly as the catalog stores it. */
    String value() default "";

    /** Whether the argument has no name. */
    boolean unnamed() default false;

    /** The argument's type, for example {@code numeric} or {@code anyelement}; without it what the parameter's type becomes. */
    String type() default "";

    /** Which way its value goes. */
    Mode mode() default Mode.IN;

    /** What is taken where the caller gives no value, as an expression: {@code 'EUR'}. */
    String defaultValue() default "";

    /** Which way the value of an argument goes. */
    enum Mode {
        /** In. */
        IN,
        /** Out: part of the result. */
        OUT,
        /** In, and out again. */
        INOUT
    }
}
