package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a foreign key on the record, of any number of columns.
 *
 * <p>The default name is {@code <table>_<columns>_fkey}. For one column, {@link References} on the component is shorter.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK">Foreign keys</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(ForeignKey.List.class)
public @interface ForeignKey {
    /** The referring components, in order. */
    String[] columns();

    /** The record whose table is referred to; it may be the record itself. */
    Class<?> references();

    /** The components of {@link #references} that are referred to, in the order of {@link #columns}; by default its {@link Id}. */
    String[] referencedColumns() default {};

    /** What happens to the row when the row it refers to is deleted. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;

    /** The components that {@code SET NULL} and {@code SET DEFAULT} on delete touch; by default all. PostgreSQL 15 and later. */
    String[] onDeleteColumns() default {};

    /** What happens to the row when the key it refers to changes. */
    ReferentialAction onUpdate() default ReferentialAction.NO_ACTION;

    /** What is asked of a row in which some of the columns are null. */
    Match match() default Match.SIMPLE;

    /** When the constraint is checked. */
    Deferrable deferrable() default Deferrable.NOT_DEFERRABLE;

    /** The constraint's name. */
    String name() default "";

    /** For which rows it is checked. */
    Validity validity() default Validity.VALID;

    /** The constraint's comment. */
    String comment() default "";

    /** Holds several; write the annotations one after the other instead. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {
        /** The annotations. */
        ForeignKey[] value();
    }
}
