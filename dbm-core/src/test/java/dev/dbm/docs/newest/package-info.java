/** Examples of the annotation reference that only PostgreSQL 18 takes. */
@NullMarked
package dev.dbm.docs.newest;

import org.jspecify.annotations.NullMarked;
