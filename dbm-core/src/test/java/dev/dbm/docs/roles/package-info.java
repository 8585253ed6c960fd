/** The roles of the annotation reference's examples. */
// snippet: role
@Role("reader")
@Role(value = "reporting", attributes = Role.Attribute.BYPASSRLS, memberOf = "reader")
package dev.dbm.docs.roles;

// end
import dev.dbm.annotation.Role;
