/** Rows for a proof: fills tables with values that their constraints take, and compares them with what becomes of them. */
@NullMarked
package dev.dbm.core.rows;

import org.jspecify.annotations.NullMarked;
