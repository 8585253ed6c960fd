/**
 * The model: a database's structure as one immutable value, {@link dev.dbm.schema.Schema}. It knows nothing of where a schema came from (records, a
 * snapshot, a live catalog) and writes no SQL beyond the text of names and types.
 */
@NullMarked
package dev.dbm.schema;

import org.jspecify.annotations.NullMarked;
