/** The page where one's own SQL is run. Knows only {@code web} and {@code database}, like every page. */
@NullMarked
package dev.dbm.studio.console;

import org.jspecify.annotations.NullMarked;
