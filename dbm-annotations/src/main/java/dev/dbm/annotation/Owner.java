package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares to whom something belongs: the table, view or type of a record, the type of an enum, the function or procedure of a method, the
 * namespace that {@link Namespace} on the same {@code package-info} names.
 *
 * <p>What has none belongs to the role that migrates, or to the owner of the database. Only who is a member of the role can give it something.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-priv.html">Privileges</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PACKAGE})
@Repeatable(Owner.List.class)
public @interface Owner {
    /** The role, exactly as the catalog stores it. */
    String value();

    /**
     * What belongs to it, exactly as the catalog stores its name, where that has a name of its own in an annotation beside this one: a sequence (also that of an {@link
     * Identity}), a range type, a collation, statistics, an event trigger.
     */
    String on() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PACKAGE})
    @interface List {
        /** The annotations. */
        Owner[] value();
    }
}
