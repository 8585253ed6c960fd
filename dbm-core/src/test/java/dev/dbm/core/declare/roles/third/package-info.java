/** No roles any more. */
@NullMarked
@Namespace("declared")
package dev.dbm.core.declare.roles.third;

import dev.dbm.annotation.Namespace;
import org.jspecify.annotations.NullMarked;
