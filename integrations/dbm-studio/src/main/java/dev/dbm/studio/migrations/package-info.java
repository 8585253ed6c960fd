/** The pages of the journal and its snapshots. Knows only {@code web} and {@code database}, like every page. */
@NullMarked
package dev.dbm.studio.migrations;

import org.jspecify.annotations.NullMarked;
