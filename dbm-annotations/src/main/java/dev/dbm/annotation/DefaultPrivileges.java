package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what a role may do with the objects that will be made, on a {@code package-info}: in its namespace, or everywhere.
 *
 * <pre>{@code
 * @Namespace("shop")
 * @DefaultPrivileges(value = Privilege.SELECT, on = DefaultPrivileges.Objects.TABLES, to = "reader")
 * package com.example.shop;
 * }</pre>
 *
 * <p>What holds in a namespace comes on top of what holds everywhere. What is declared by dbm has the privileges that {@link Grant} declares, whatever the default
 * privileges are: these are for what others make.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html">ALTER DEFAULT PRIVILEGES</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
@Repeatable(DefaultPrivileges.List.class)
public @interface DefaultPrivileges {
    /** The sorts of objects that there are default privileges for. */
    enum Objects {
        /** Tables, views and materialized views. */
        TABLES,
        /** Sequences. */
        SEQUENCES,
        /** Functions, procedures and aggregates. */
        FUNCTIONS,
        /** Types. */
        TYPES,
        /** Namespaces; only everywhere. */
        SCHEMAS
    }

    /** What the role may do; nothing takes what PostgreSQL gives by itself, and only everywhere. */
    Privilege[] value();

    /** The objects that it may do it with. */
    Objects on();

    /** The role, exactly as the catalog stores it; {@code public} for everyone. */
    String to();

    /** The role that will make the objects; without one who migrates. */
    String by() default "";

    /** Whether it holds everywhere, and not in the namespace alone that {@link Namespace} gives the package. */
    boolean everywhere() default false;

    /** Whether the role may give it on to others. */
    boolean grantOption() default false;

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    @interface List {
        /** The annotations. */
        DefaultPrivileges[] value();
    }
}
