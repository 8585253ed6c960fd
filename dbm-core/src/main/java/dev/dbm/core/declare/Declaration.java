package dev.dbm.core.declare;

import dev.dbm.core.diff.Intents;
import dev.dbm.schema.Schema;

/**
 * What annotated classes say.
 *
 * @param schema the goal
 * @param intents the way: renames, drops that are allowed, indexes to build concurrently, conversions
 */
public record Declaration(Schema schema, Intents intents) {}
