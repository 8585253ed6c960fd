/**
 * How changed rows are told apart when they are replicated: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.replicaidentity;

import org.jspecify.annotations.NullMarked;
