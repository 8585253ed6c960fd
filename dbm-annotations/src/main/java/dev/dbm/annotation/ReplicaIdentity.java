package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares how a changed row of the record's table is told apart where changes are replicated, if not by the primary key.
 *
 * <pre>{@code
 * @Table("event")
 * @ReplicaIdentity(ReplicaIdentity.Mode.FULL)
 * record Event(String what, Instant at) {}
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/logical-replication-publication.html#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY">Replica identity</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReplicaIdentity {
    /** What identifies a row. */
    enum Mode {
        /** All of its values. */
        FULL,
        /** Nothing: what is published cannot be changed or deleted. */
        NOTHING,
        /** The columns of a unique index, see {@link ReplicaIdentity#index}. */
        INDEX
    }

    /** What identifies a row. */
    Mode value() default Mode.INDEX;

    /** The name of the unique index, or of the key that has it; only where an index identifies. */
    String index() default "";
}
