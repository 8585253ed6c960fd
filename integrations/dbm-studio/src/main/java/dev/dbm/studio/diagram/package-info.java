/** The page that draws tables and references. Knows only {@code web} and {@code database}, like every page. */
@NullMarked
package dev.dbm.studio.diagram;

import org.jspecify.annotations.NullMarked;
