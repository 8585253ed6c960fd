/**
 * Rewrite rules, other than those that make views: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createrule.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.rule;

import org.jspecify.annotations.NullMarked;
