/** The first page: which database this is and how it stands. Knows only {@code web} and {@code database}, like every page. */
@NullMarked
package dev.dbm.studio.overview;

import org.jspecify.annotations.NullMarked;
