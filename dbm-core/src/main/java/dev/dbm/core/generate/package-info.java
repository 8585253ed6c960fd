/**
 * The commands that add a migration to a folder or take over one that was edited: a straight walk down the layers. None keeps state between calls.
 */
@NullMarked
package dev.dbm.core.generate;

import org.jspecify.annotations.NullMarked;
