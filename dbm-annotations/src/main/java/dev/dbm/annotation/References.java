package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a foreign key of one column: {@code @References(Customer.class) long customerId}.
 *
 * <p>The default name is {@code <table>_<column>_fkey}. Keys of several columns are declared with {@link ForeignKey} on the record.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK">Foreign keys</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface References {
    /** The record whose table is referred to; it may be the record itself. */
    Class<?> value();

    /** The component of {@link #value} that is referred to; by default its {@link Id}. It must be an {@link Id} or {@link Unique}. */
    String column() default "";

    /** What happens to the row when the row it refers to is deleted. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;

    /** What happens to the row when the key it refers to changes. */
    ReferentialAction onUpdate() default ReferentialAction.NO_ACTION;

    /** When the constraint is checked. */
    Deferrable deferrable() default Deferrable.NOT_DEFERRABLE;

    /** The constraint's name. */
    String name() default "";

    /** For which rows it is checked. */
    Validity validity() default Validity.VALID;

    /** The constraint's comment. */
    String comment() default "";
}
