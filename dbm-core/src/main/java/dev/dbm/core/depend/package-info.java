/**
 * What needs what: as PostgreSQL knows it where a server was asked, by the tokens of the texts where none was. It knows nothing of plans.
 */
@NullMarked
package dev.dbm.core.depend;

import org.jspecify.annotations.NullMarked;
