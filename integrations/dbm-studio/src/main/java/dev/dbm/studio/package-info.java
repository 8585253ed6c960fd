/**
 * The studio: a database and its migrations in the browser, served on this machine alone. What applications use is here; everything else is in the packages below,
 * and nobody else may rely on it.
 */
@NullMarked
package dev.dbm.studio;

import org.jspecify.annotations.NullMarked;
