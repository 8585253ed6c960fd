/**
 * The seam between the public API and the engine, found with {@link java.util.ServiceLoader}. It also holds what
 * git calls through the command line. Applications do not use this package.
 */
@NullMarked
package dev.dbm.spi;

import org.jspecify.annotations.NullMarked;
