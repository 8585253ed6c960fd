/**
 * Row security policies: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-rowsecurity.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.policy;

import org.jspecify.annotations.NullMarked;
