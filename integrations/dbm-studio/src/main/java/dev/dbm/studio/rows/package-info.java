/**
 * The page of a table's rows: pages by key, filters, cells, export. Knows only {@code web} and {@code database}, like every page; reads in the transaction
 * that it is given, and leaves changes to {@code edit}.
 */
@NullMarked
package dev.dbm.studio.rows;

import org.jspecify.annotations.NullMarked;
