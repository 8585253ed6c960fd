/**
 * The seam between the public API and the engine, found with {@link java.util.ServiceLoader}. Applications do not use this package.
 */
@NullMarked
package dev.dbm.spi;

import org.jspecify.annotations.NullMarked;
