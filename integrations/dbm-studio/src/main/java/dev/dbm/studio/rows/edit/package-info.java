/**
 * Changes of rows: what runs, and in one transaction with a look at whether the rows are still as they were seen. Knows {@code rows}; writes only what a person has seen
 * as SQL.
 */
@NullMarked
package dev.dbm.studio.rows.edit;

import org.jspecify.annotations.NullMarked;
