/**
 * What roles may do with the objects that will be made: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.defaultprivileges;

import org.jspecify.annotations.NullMarked;
