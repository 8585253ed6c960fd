/**
 * Enumerated types: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-enum.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.enumtype;

import org.jspecify.annotations.NullMarked;
