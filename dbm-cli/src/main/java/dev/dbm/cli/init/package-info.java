/**
 * Sets a project up for dbm: folder, workflow, hook, rules. It decides about each file before it writes any, and never replaces a line that it did not write.
 */
@NullMarked
package dev.dbm.cli.init;

import org.jspecify.annotations.NullMarked;
