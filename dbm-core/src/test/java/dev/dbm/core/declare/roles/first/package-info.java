/** Two roles, one with all that can be said. */
@NullMarked
@Namespace("declared")
@Role("declared group")
@Role(
        value = "declared \"reader\" 📚",
        attributes = {Role.Attribute.LOGIN, Role.Attribute.NOINHERIT},
        memberOf = "declared group")
package dev.dbm.core.declare.roles.first;

import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.Role;
import org.jspecify.annotations.NullMarked;
