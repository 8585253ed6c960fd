package dev.dbm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares by which index {@code CLUSTER} sorts the record's table or materialized view when it is told none.
 *
 * <pre>{@code
 * @Table("event")
 * @ClusterOn("event_at_idx")
 * record Event(@Id long id, @Index(name = "event_at_idx") Instant at) {}
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-cluster.html">CLUSTER</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ClusterOn {
    /** The name of the index, or of the constraint that has it. */
    String value();
}
