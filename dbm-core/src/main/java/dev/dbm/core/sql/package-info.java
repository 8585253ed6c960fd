/**
 * SQL as text: built from templates with typed arguments, and split from files into statements. It is on the start-up path, so it does not reach
 * databind, and it knows nothing of object kinds.
 */
@NullMarked
package dev.dbm.core.sql;

import org.jspecify.annotations.NullMarked;
