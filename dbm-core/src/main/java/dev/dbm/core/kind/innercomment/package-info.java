/**
 * Comments on what belongs to an object and has no entry: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-comment.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.innercomment;

import org.jspecify.annotations.NullMarked;
