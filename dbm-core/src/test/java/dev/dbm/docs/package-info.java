/** The examples of docs/, compiled and executed, and the tests that compare the two. */
@NullMarked
package dev.dbm.docs;

import org.jspecify.annotations.NullMarked;
