/**
 * Extended statistics: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/planner-stats.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.statistics;

import org.jspecify.annotations.NullMarked;
