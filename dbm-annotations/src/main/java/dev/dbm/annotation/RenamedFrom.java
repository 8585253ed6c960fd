package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a table, column, enum type, enum label or namespace was called before, so that it is renamed and keeps its data.
 *
 * <p>It acts once. Then the snapshot records it, and it may stay for as long as it helps the reader: it has no effect, even if something new gets the old
 * name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PACKAGE})
public @interface RenamedFrom {
    /**
     * The old name, exactly as the catalog stores it: of the table or enum type on a record or enum, of the column on a component, of the label on an
     * enum constant, of the namespace on a {@code package-info}.
     */
    String value();

    /** The namespace that a table or enum type was in, if it was another one; only on a record or enum. */
    String namespace() default "";
}
