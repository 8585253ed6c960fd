package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a role, on a {@code package-info}: a migration creates it where the server has none of this name.
 *
 * <pre>{@code
 * @Role("reader")
 * @Role(value = "reporting", attributes = Role.Attribute.BYPASSRLS, memberOf = "reader")
 * package com.example.shop;
 * }</pre>
 *
 * <p>Roles belong to the server, and other databases may use them, too: a role that is there is left as it is when a migration would create it, what is not said of a
 * role is whatever the server has, and none is ever dropped. A role has no password from here, nor may one become a superuser.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createrole.html">CREATE ROLE</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
@Repeatable(Role.List.class)
public @interface Role {
    /** What a role may or may not do. */
    enum Attribute {
        /** It may log in. */
        LOGIN,
        /** It may not log in. */
        NOLOGIN,
        /** It has the privileges of the roles that it is a member of. */
        INHERIT,
        /** It has the privileges of the roles that it is a member of only after {@code SET ROLE}. */
        NOINHERIT,
        /** No policy binds it. */
        BYPASSRLS,
        /** Policies bind it. */
        NOBYPASSRLS,
        /** It may create databases. */
        CREATEDB,
        /** It may not create databases. */
        NOCREATEDB,
        /** It may create roles. */
        CREATEROLE,
        /** It may not create roles. */
        NOCREATEROLE
    }

    /** The name, exactly as the catalog stores it. */
    String value();

    /** What it may or may not do; what is not said is PostgreSQL's default for a role that is new, and left alone for one that is there. */
    Attribute[] attributes() default {};

    /** The roles that it is a member of, among others that somebody may have made it a member of. */
    String[] memberOf() default {};

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    @interface List {
        /** The annotations. */
        Role[] value();
    }
}
