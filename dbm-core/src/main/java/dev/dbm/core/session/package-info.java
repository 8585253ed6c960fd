/**
 * A session with PostgreSQL: the settings under which dbm reads, proves and runs, the one way in which it executes statements, and what the server's
 * SQLSTATEs mean. Plain JDBC and the driver, no Jackson, since every start of every application comes through here.
 */
@NullMarked
package dev.dbm.core.session;

import org.jspecify.annotations.NullMarked;
