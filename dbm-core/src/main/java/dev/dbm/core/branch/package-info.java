/**
 * Migrations of a git branch beside those of another: merging the files of a folder, and putting a branch's own migrations behind those of the main
 * branch. Git is asked through {@code core.git} only.
 */
@NullMarked
package dev.dbm.core.branch;

import org.jspecify.annotations.NullMarked;
