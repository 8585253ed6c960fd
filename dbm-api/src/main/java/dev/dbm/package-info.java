/**
 * What an application imports to start: {@link dev.dbm.Migrator}, its results and events, and the exceptions of all of dbm. This package holds no engine
 * code; the engine is found through {@link dev.dbm.spi.DbmProvider}.
 */
@NullMarked
package dev.dbm;

import org.jspecify.annotations.NullMarked;
