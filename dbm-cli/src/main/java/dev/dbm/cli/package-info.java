/**
 * The command line of dbm, and the same commands for an application's own main class. It reads options, calls the façades and prints; it decides nothing.
 */
@NullMarked
package dev.dbm.cli;

import org.jspecify.annotations.NullMarked;
