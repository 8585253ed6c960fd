/**
 * A bookshop declared as records, migrated when it starts. It shows the whole workflow and is no part of dbm.
 */
@NullMarked
package dev.dbm.example.bookshop;

import org.jspecify.annotations.NullMarked;
