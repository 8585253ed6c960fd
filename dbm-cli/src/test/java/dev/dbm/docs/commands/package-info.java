/** Runs the commands that docs/ shows, and compares what they print with what it shows. */
@NullMarked
package dev.dbm.docs.commands;

import org.jspecify.annotations.NullMarked;
