/** A package with a namespace of its own. */
@Namespace(value = "shop", comment = "all about the shop")
@RenamedFrom("store")
@DropAllowed({"old_order", "billing.invoice"})
@Sequence(
        value = "ticket_seq",
        type = "integer",
        start = 1000,
        increment = 10,
        maxValue = 9000,
        cache = 5,
        cycle = true,
        unlogged = true,
        comment = "tickets")
package dev.dbm.core.declare.facts;

import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Sequence;
