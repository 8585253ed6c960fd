/** The pages of tables, views, functions and all else that a schema holds. Knows only {@code web} and {@code database}, like every page. */
@NullMarked
package dev.dbm.studio.objects;

import org.jspecify.annotations.NullMarked;
