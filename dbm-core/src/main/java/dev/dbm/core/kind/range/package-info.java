/**
 * Range types: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/rangetypes.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.range;

import org.jspecify.annotations.NullMarked;
