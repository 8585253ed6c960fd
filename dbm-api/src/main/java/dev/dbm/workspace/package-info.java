/**
 * What a developer's tools import: {@link dev.dbm.workspace.Workspace} writes, checks and orders the migrations that an application runs with
 * {@link dev.dbm.Migrator}. An application that only starts needs nothing of it.
 */
@NullMarked
package dev.dbm.workspace;

import org.jspecify.annotations.NullMarked;
