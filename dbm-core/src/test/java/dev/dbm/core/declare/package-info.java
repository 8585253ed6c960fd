/** Tests of the reader; the records beside them are declarations, right and wrong. */
@NullMarked
package dev.dbm.core.declare;

import org.jspecify.annotations.NullMarked;
