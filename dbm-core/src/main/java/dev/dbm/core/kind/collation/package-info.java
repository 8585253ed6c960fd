/**
 * Collations: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/collation.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.collation;

import org.jspecify.annotations.NullMarked;
