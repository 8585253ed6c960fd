package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows a migration to drop something that may hold data, or to give a column a type that does not hold all of its values; without it either is refused.
 *
 * <p>On a record it names <em>columns</em> of its table; on a {@code package-info} it names tables, enum types and sequences, with their PostgreSQL
 * schema where that is not the package's: {@code @DropAllowed({"old_order", "billing.invoice"})}.
 *
 * <p>It acts once. Then the snapshot records it, and it allows nothing more, even if something of that name comes back; it may stay or be removed. A
 * migration that is generated without it in the source lets it be given again.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface DropAllowed {
    /** The names, exactly as the catalog stores them. */
    String[] value();
}
