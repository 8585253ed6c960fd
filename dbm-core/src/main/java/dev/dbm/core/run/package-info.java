/**
 * Migrating: what is pending, the lock, the execution, the history. Plain JDBC; no Jackson, and on the way to "up to date"
 * nothing that is slow to load.
 */
@NullMarked
package dev.dbm.core.run;

import org.jspecify.annotations.NullMarked;
