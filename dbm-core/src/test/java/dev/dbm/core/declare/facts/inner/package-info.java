/** A package that names things in its own way. */
@Naming(InnerThing.Prefixed.class)
package dev.dbm.core.declare.facts.inner;

import dev.dbm.annotation.Naming;
