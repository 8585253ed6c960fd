/**
 * Extensions: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/extend-extensions.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.extension;

import org.jspecify.annotations.NullMarked;
