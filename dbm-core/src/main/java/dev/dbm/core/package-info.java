/**
 * The wiring of the two façades to the engine. No logic lives here.
 */
@NullMarked
package dev.dbm.core;

import org.jspecify.annotations.NullMarked;
