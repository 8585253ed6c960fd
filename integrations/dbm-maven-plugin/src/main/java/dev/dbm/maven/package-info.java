/**
 * dbm's commands as Maven goals. Nothing of dbm is loaded into Maven's JVM: each goal starts one of the project's toolchain, and its result is the
 * command's exit code.
 */
@NullMarked
package dev.dbm.maven;

import org.jspecify.annotations.NullMarked;
