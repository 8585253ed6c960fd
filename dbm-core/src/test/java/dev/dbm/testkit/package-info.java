/**
 * What tests share: embedded servers, throw-away databases, the shared test data and psql. It is published as dbm-core's
 * test jar, knows nothing of the engine, and must not grow assertions about it.
 */
@NullMarked
package dev.dbm.testkit;

import org.jspecify.annotations.NullMarked;
