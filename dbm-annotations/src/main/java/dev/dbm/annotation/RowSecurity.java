package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the record's table asks its policies; without a {@link Policy} no row passes.
 *
 * <pre>{@code
 * @Table("note")
 * @RowSecurity(RowSecurity.State.FORCED)
 * @Policy(name = "own", using = "owner = current_user")
 * record Note(@Id long id, String owner) {}
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-rowsecurity.html">Row security policies</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RowSecurity {
    /** Whom policies bind. */
    enum State {
        /** All but the table's owner and who bypasses row security. */
        ENABLED,
        /** The table's owner, too. */
        FORCED,
        /** Nobody yet: it is disabled, but will bind the owner, too, once it is enabled. */
        FORCED_WHEN_ENABLED,
        /** Nobody: the table has policies that are not asked. */
        DISABLED
    }

    /** Whom policies bind. */
    State value() default State.ENABLED;
}
