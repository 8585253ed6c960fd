/**
 * Writes Java source from what a database holds: the inverse of {@code core.declare}, split like it. It decides nothing about SQL and compares nothing itself:
 * what it has written is compiled, read by the declaration reader and compared with the database before a file is touched.
 */
@NullMarked
package dev.dbm.core.pull;

import org.jspecify.annotations.NullMarked;
