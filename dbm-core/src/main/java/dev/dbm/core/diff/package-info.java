/**
 * Compares two schemas: settles renames, brings both sides to one form, then compares entry by entry. It knows no kind and asks nobody.
 */
@NullMarked
package dev.dbm.core.diff;

import org.jspecify.annotations.NullMarked;
