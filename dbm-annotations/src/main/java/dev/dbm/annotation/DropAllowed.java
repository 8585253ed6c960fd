package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows a migration to drop something that may hold data; without it such a drop is refused.
 *
 * <p>On a record it names <em>columns</em> of its table; on a {@code package-info} it names tables, enum types and sequences, with their PostgreSQL
 * schema where that is not the package's: {@code @DropAllowed({"old_order", "billing.invoice"})}. It has no effect on what is still declared, and may
 * stay or be removed once the drop is in a migration.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface DropAllowed {
    /** The names, exactly as the catalog stores them. */
    String[] value();
}
