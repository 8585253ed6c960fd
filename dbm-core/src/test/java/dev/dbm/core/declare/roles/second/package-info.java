/** The same roles, of which more is said. */
@NullMarked
@Namespace("declared")
@Role(value = "declared group", attributes = Role.Attribute.BYPASSRLS)
@Role(
        value = "declared \"reader\" 📚",
        attributes = Role.Attribute.NOLOGIN,
        memberOf = {"declared group", "reader"})
package dev.dbm.core.declare.roles.second;

import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.Role;
import org.jspecify.annotations.NullMarked;
