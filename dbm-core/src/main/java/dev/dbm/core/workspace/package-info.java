/**
 * The commands on a migrations folder, one class each: a straight walk down the layers. Anything two of them share is a value of its own; none keeps
 * state between calls.
 */
@NullMarked
package dev.dbm.core.workspace;

import org.jspecify.annotations.NullMarked;
