package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a range type, on a {@code package-info}; components name it with {@link Column#type}.
 *
 * <pre>{@code
 * @RangeType(value = "time_span", subtype = "time")
 * package com.example.shop;
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/rangetypes.html#RANGETYPES-DEFINING">Defining range types</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
@Repeatable(RangeType.List.class)
public @interface RangeType {
    /** The type's name, exactly as the catalog stores it. */
    String value();

    /** The namespace that holds it; by default that of the package. */
    String namespace() default "";

    /** The type of the bounds. */
    String subtype();

    /** The name of the multirange type; by default PostgreSQL's: {@code multirange} in place of {@code range} in the name, else behind it. */
    String multirange() default "";

    /** The operator class that orders the bounds, where it is not the subtype's default one; with its namespace where it is not PostgreSQL's own. */
    String operatorClass() default "";

    /** The collation of the bounds, where it is not the subtype's own. */
    String collation() default "";

    /** The function that tells how far two bounds are apart, with its namespace; it makes GiST indexes better. */
    String difference() default "";

    /** The range type's former name, exactly as the catalog stores it, so that it is renamed; see {@link RenamedFrom}. */
    String renamedFrom() default "";

    /** The type's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    @interface List {
        /** The annotations. */
        RangeType[] value();
    }
}
