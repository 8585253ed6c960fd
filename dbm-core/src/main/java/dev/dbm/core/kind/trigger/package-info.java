/**
 * Triggers: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/triggers.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.trigger;

import org.jspecify.annotations.NullMarked;
