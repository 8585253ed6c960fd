/** A package around others, which says how they name things and where these are. */
@Namespace("elsewhere")
@Naming(Shouting.class)
@NullMarked
package dev.dbm.core.pull.loud;

import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.Naming;
import org.jspecify.annotations.NullMarked;
