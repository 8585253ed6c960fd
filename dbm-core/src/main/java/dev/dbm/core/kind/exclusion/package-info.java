/**
 * Exclusion constraints: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.exclusion;

import org.jspecify.annotations.NullMarked;
