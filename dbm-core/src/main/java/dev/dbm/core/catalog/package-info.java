/**
 * Runs catalog queries on a connection: read-only, in one snapshot, with settings that make every text qualified and stable, in one round trip. Knows
 * nothing of what the queries ask.
 */
@NullMarked
package dev.dbm.core.catalog;

import org.jspecify.annotations.NullMarked;
