package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a rewrite rule of the record's table or view.
 *
 * <pre>{@code
 * @Table("entry")
 * @Rule(name = "keep", event = Rule.Event.DELETE, instead = true)
 * @Rule(
 *         name = "log",
 *         event = Rule.Event.UPDATE,
 *         where = "old.text IS DISTINCT FROM new.text",
 *         commands = "INSERT INTO entry_log VALUES (old.id, old.text)")
 * record Entry(@Id long id, String text) {}
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createrule.html">CREATE RULE</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Rule.List.class)
public @interface Rule {
    /** What a rule rewrites. */
    enum Event {
        /** New rows. */
        INSERT,
        /** Changed rows. */
        UPDATE,
        /** Rows that go. */
        DELETE
    }

    /** The rule's name; rules of one event are applied in the order of their names. */
    String name();

    /** What it rewrites. */
    Event event();

    /** The SQL condition under which it does, about {@code old} and {@code new}. */
    String where() default "";

    /** Whether its commands take the place of the command that is rewritten; otherwise that is run, too. */
    boolean instead() default false;

    /** The commands that are run, one each; without any, nothing is. */
    String[] commands() default {};

    /** In which sessions it rewrites. */
    Firing firing() default Firing.ORIGIN;

    /** The rule's former name, exactly as the catalog stores it, so that it is renamed; see {@link RenamedFrom}. */
    String renamedFrom() default "";

    /** The rule's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {
        /** The annotations. */
        Rule[] value();
    }
}
