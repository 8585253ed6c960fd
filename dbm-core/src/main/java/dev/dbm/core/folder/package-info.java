/**
 * A migrations folder as it lies on the disk: its journal, files and snapshots together, and the writing of new ones. It neither compares schemas nor
 * judges what it reads; the commands do.
 */
@NullMarked
package dev.dbm.core.folder;

import org.jspecify.annotations.NullMarked;
