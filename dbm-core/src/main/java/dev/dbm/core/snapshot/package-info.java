/**
 * Snapshots: the declared schema as it was when a migration was made, as a file. Reads dbm's own format and drizzle-kit's, writes dbm's own; knows
 * no kind of object by name.
 */
@NullMarked
package dev.dbm.core.snapshot;

import org.jspecify.annotations.NullMarked;
