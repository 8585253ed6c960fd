/** Measurements of what dbm costs an application. Nothing here is published, and nothing depends on it. */
@NullMarked
package dev.dbm.benchmark;

import org.jspecify.annotations.NullMarked;
