/** The package of the annotation reference's examples. */
// snippet: package
@Namespace(value = "shop", comment = "customers and orders")
@DropAllowed({"old_order", "billing.invoice"})
@Sequence(value = "receipt_seq", start = 1000)
package dev.dbm.docs.shop;

// end
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.Sequence;
