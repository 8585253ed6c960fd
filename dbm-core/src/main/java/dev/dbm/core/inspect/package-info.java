/**
 * What a schema looks like, for people and for programs: as text, as SQL, as the input of tools that draw. It reads and writes texts; it compares nothing
 * and changes nothing.
 */
@NullMarked
package dev.dbm.core.inspect;

import org.jspecify.annotations.NullMarked;
