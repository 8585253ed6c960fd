/**
 * Namespaces, what CREATE SCHEMA makes: how the catalog is read and how the DDL is written. Uses no other room.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createschema.html">PostgreSQL manual</a>
 */
@NullMarked
package dev.dbm.core.kind.namespace;

import org.jspecify.annotations.NullMarked;
