/** The few connections to the database that is shown, what they read, and how their statements are cancelled. Knows nothing of the web. */
@NullMarked
package dev.dbm.studio.database;

import org.jspecify.annotations.NullMarked;
