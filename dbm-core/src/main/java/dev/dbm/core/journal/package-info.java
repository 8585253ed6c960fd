/**
 * The migrations directory or class-path resource: the journal, the SQL files and their checksums, read and written. It runs on every
 * start, so it uses nothing that is slow to load: no Jackson, and on the way to "up to date" no lambda and no regex.
 */
@NullMarked
package dev.dbm.core.journal;

import org.jspecify.annotations.NullMarked;
