package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an extension, on a {@code package-info}. What it brings is its own: types, functions and operator classes of an extension are used by their names and
 * never declared.
 *
 * <pre>{@code
 * @Extension("citext")
 * package com.example.shop;
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createextension.html">CREATE EXTENSION</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
@Repeatable(Extension.List.class)
public @interface Extension {
    /** The extension's name, as {@code pg_available_extensions} lists it. */
    String value();

    /** The namespace that it brings its objects to; by default that of the package. */
    String namespace() default "";

    /** The version; without one any will do, and a new one is the server's latest. */
    String version() default "";

    /** The extension's comment, where it is not to be its own. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    @interface List {
        /** The annotations. */
        Extension[] value();
    }
}
