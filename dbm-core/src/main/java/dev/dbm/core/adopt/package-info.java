/**
 * Takes over what another migration tool has done: each tool's ledger and files become a {@link dev.dbm.core.adopt.Past}, and {@link dev.dbm.core.adopt.Adopt}
 * makes migrations and a history of it. What a tool left in doubt is named, never guessed; the tool's own ledger is only read.
 */
@NullMarked
package dev.dbm.core.adopt;

import org.jspecify.annotations.NullMarked;
