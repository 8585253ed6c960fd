/**
 * Sequences that are no identity column's own: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createsequence.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.sequence;

import org.jspecify.annotations.NullMarked;
