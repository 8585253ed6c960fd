/**
 * Rules over the text of migrations: what destroys data, what narrows a type, what is a secret. They read tokens, never raw text, and know nothing of
 * folders and releases.
 */
@NullMarked
package dev.dbm.core.lint;

import org.jspecify.annotations.NullMarked;
