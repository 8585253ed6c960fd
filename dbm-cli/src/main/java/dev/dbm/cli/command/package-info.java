/**
 * The commands: each reads its options, calls one method of a façade and says what came of it. No command decides anything that the engine decides.
 */
@NullMarked
package dev.dbm.cli.command;

import org.jspecify.annotations.NullMarked;
