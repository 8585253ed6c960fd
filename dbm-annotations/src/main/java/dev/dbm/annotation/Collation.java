package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a collation, on a {@code package-info}; columns, domains and indexes name it with its namespace.
 *
 * <pre>{@code
 * @Collation(value = "ignoring_case", locale = "und-u-ks-level2", deterministic = false)
 * package com.example.shop;
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createcollation.html">CREATE COLLATION</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
@Repeatable(Collation.List.class)
public @interface Collation {
    /** The collation's name, exactly as the catalog stores it. */
    String value();

    /** The namespace that holds it; by default that of the package. */
    String namespace() default "";

    /** Who compares. */
    CollationProvider provider() default CollationProvider.ICU;

    /** The locale, in the words of the provider. */
    String locale();

    /** The locale for what letters are, which only {@code LIBC} knows apart from that of the order; by default the same. */
    String characterType() default "";

    /** Whether only strings of the same bytes are equal. */
    boolean deterministic() default true;

    /** Rules on top of those of the locale; only {@code ICU}, PostgreSQL 16 and later. */
    String rules() default "";

    /** The collation's former name, exactly as the catalog stores it, so that it is renamed; see {@link RenamedFrom}. */
    String renamedFrom() default "";

    /** The collation's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    @interface List {
        /** The annotations. */
        Collation[] value();
    }
}
