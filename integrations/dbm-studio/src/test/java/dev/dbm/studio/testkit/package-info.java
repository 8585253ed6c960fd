/** What the tests of all pages share: a studio on a database, and a browser. */
@NullMarked
package dev.dbm.studio.testkit;

import org.jspecify.annotations.NullMarked;
