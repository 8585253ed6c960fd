/**
 * Existing source brought to what a live database is. Files are parsed for positions only, and edited as text at those, so that nothing else in them changes by a
 * byte; what the edits are follows from what {@code core.pull} would write of the two states.
 */
@NullMarked
package dev.dbm.core.patch;

import org.jspecify.annotations.NullMarked;
