/**
 * Reads a live database: every kind's entries as one schema, and everything else by name. Never writes, and knows no kind in particular.
 */
@NullMarked
package dev.dbm.core.introspect;

import org.jspecify.annotations.NullMarked;
