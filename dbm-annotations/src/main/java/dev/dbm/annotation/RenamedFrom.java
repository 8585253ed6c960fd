package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a table, view, column, type, enum label, routine or namespace was called before, so that it is renamed and keeps its data. What has an annotation of its own
 * among others on one class, such as a trigger, has an attribute {@code renamedFrom} there.
 *
 * <p>It acts once. Then the snapshot records it, and it may stay for as long as it helps the reader: it has no effect, even if something new gets the old
 * name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PACKAGE})
public @interface RenamedFrom {
    /**
     * The old name, exactly as the catalog stores it: of the table, view or type on a record or enum, of the column on a component, of the label on an
     * enum constant, of the function, procedure or aggregate on a method, of the namespace on a {@code package-info}.
     */
    String value();

    /** The namespace that a table, view, type or routine was in, if it was another one; only on a record, enum or method. */
    String namespace() default "";
}
