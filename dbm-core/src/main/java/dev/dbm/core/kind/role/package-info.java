/**
 * Roles: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/user-manag.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.role;

import org.jspecify.annotations.NullMarked;
