/**
 * Functions that are no aggregates: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createfunction.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.function;

import org.jspecify.annotations.NullMarked;
