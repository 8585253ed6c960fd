/**
 * What an application imports: the façades, their results, events and exceptions. This package holds no engine code; the engine is found
 * through {@link dev.dbm.spi.DbmProvider}.
 */
@NullMarked
package dev.dbm;

import org.jspecify.annotations.NullMarked;
