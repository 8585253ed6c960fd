package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an event trigger, on a {@code package-info}: a trigger of the database as a whole, which commands fire. Only a superuser may create one.
 *
 * <pre>{@code
 * @EventTrigger(value = "note_drops", event = "sql_drop", tags = "DROP TABLE", function = "note_drop")
 * package com.example.shop;
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createeventtrigger.html">CREATE EVENT TRIGGER</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
@Repeatable(EventTrigger.List.class)
public @interface EventTrigger {
    /** The name, exactly as the catalog stores it. */
    String value();

    /** What fires it: {@code ddl_command_start}, {@code ddl_command_end}, {@code sql_drop}, {@code table_rewrite}, or {@code login} since PostgreSQL 17. */
    String event();

    /** The commands that fire it, such as {@code DROP TABLE}; any if there are none. */
    String[] tags() default {};

    /** The function that it calls, in SQL: {@code "note_drop"} in the namespace of the package, or {@code "audit.note_drop"}. */
    String function();

    /** In which sessions it fires. */
    Firing firing() default Firing.ORIGIN;

    /** The event trigger's former name, exactly as the catalog stores it, so that it is renamed; see {@link RenamedFrom}. */
    String renamedFrom() default "";

    /** The event trigger's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PACKAGE)
    @interface List {
        /** The annotations. */
        EventTrigger[] value();
    }
}
