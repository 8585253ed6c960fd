/** The page of a table's rows. Knows only {@code web} and {@code database}, like every page. */
@NullMarked
package dev.dbm.studio.rows;

import org.jspecify.annotations.NullMarked;
