package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a trigger of the record's table or view.
 *
 * <pre>{@code
 * @Table("note")
 * @Trigger(name = "touch", events = {Trigger.Event.INSERT, Trigger.Event.UPDATE}, function = "touch")
 * @Trigger(
 *         name = "renamed",
 *         timing = Trigger.Timing.AFTER,
 *         events = Trigger.Event.UPDATE,
 *         of = "title",
 *         when = "old.title IS DISTINCT FROM new.title",
 *         function = "log_change",
 *         arguments = "title")
 * record Note(@Id long id, String title) {}
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtrigger.html">CREATE TRIGGER</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Trigger.List.class)
public @interface Trigger {
    /** When a trigger fires. */
    enum Timing {
        /** Before the event. */
        BEFORE,
        /** After the event. */
        AFTER,
        /** In place of the event; on views only. */
        INSTEAD_OF
    }

    /** What fires a trigger. */
    enum Event {
        /** New rows. */
        INSERT,
        /** Rows that go. */
        DELETE,
        /** Changed rows. */
        UPDATE,
        /** All rows that go at once. */
        TRUNCATE
    }

    /** How often a trigger fires. */
    enum Level {
        /** Once for each row. */
        ROW,
        /** Once for each statement. */
        STATEMENT
    }

    /** The trigger's name; triggers of one event fire in the order of their names. */
    String name();

    /** When it fires. */
    Timing timing() default Timing.BEFORE;

    /** What fires it. */
    Event[] events();

    /** The components whose assignment by an UPDATE fires it; any if there are none. */
    String[] of() default {};

    /** How often it fires. */
    Level forEach() default Level.ROW;

    /** The SQL condition under which it fires, about {@code old} and {@code new}. */
    String when() default "";

    /** The function that it calls, in SQL: {@code "touch"} in the schema of the table, or {@code "audit.touch"}. */
    String function();

    /** What the function finds in {@code TG_ARGV}. */
    String[] arguments() default {};

    /** The name under which the function finds the rows as they were before the statement ({@code OLD TABLE}). */
    String oldTable() default "";

    /** The name under which the function finds the rows as they are after the statement ({@code NEW TABLE}). */
    String newTable() default "";

    /** Whether it is a constraint trigger, which can wait for the end of the transaction. */
    boolean constraint() default false;

    /** When a constraint trigger fires. */
    Deferrable deferrable() default Deferrable.NOT_DEFERRABLE;

    /** The record of another table that a constraint trigger refers to. */
    Class<?> from() default void.class;

    /** In which sessions it fires. */
    Firing firing() default Firing.ORIGIN;

    /** The trigger's former name, exactly as the catalog stores it, so that it is renamed; see {@link RenamedFrom}. */
    String renamedFrom() default "";

    /** The trigger's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {
        /** The annotations. */
        Trigger[] value();
    }
}
