/**
 * What roles may do with objects: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-grant.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.grant;

import org.jspecify.annotations.NullMarked;
