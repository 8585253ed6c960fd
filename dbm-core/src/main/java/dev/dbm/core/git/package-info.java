/**
 * What git knows of a migrations folder: its files at a revision, in the index, and what is not committed. It runs the installed {@code git}, asks only,
 * and never changes a repository.
 */
@NullMarked
package dev.dbm.core.git;

import org.jspecify.annotations.NullMarked;
