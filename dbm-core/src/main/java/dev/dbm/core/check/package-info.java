/**
 * Judges a migrations folder: each check looks at one side of it and returns findings, and {@link dev.dbm.core.check.Validate} puts them together. The
 * only thing ever written is which warnings are accepted.
 */
@NullMarked
package dev.dbm.core.check;

import org.jspecify.annotations.NullMarked;
