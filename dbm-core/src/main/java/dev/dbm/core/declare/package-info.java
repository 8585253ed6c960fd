/**
 * Reads annotated records and enums into a {@link dev.dbm.schema.Schema} and the intents beside it. It knows Java classes and PostgreSQL's rules for
 * names; it talks to no database and writes no SQL.
 */
@NullMarked
package dev.dbm.core.declare;

import org.jspecify.annotations.NullMarked;
