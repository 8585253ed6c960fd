/**
 * From options, environment variables and URLs to a data source over pgjdbc. This package opens no connection by itself, and nothing it says contains a
 * password.
 */
@NullMarked
package dev.dbm.cli.connect;

import org.jspecify.annotations.NullMarked;
