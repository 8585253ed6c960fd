/**
 * Throw-away databases with the real names, in which migrations are replayed and PostgreSQL itself says how it writes what it is given. Nothing here
 * touches a database that anyone else uses.
 */
@NullMarked
package dev.dbm.core.scratch;

import org.jspecify.annotations.NullMarked;
