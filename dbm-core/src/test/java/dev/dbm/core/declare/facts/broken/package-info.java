/** A package whose facts are wrong. */
@Naming(BrokenThing.Strategy.class)
@Comment("of nothing")
@RenamedFrom("nothing")
@Sequence(value = "a_seq", ownedBy = "id")
package dev.dbm.core.declare.facts.broken;

import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Naming;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Sequence;
