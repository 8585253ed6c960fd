/**
 * By which index a table is clustered: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-cluster.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.clustering;

import org.jspecify.annotations.NullMarked;
