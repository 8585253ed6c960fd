/** The package of the annotation reference's examples. */
// snippet: package
@Namespace(value = "shop", comment = "customers and orders")
@DropAllowed({"old_order", "billing.invoice"})
@Sequence(value = "receipt_seq", start = 1000)
@Extension("pg_trgm")
@Collation(value = "ignoring_case", locale = "und-u-ks-level2", deterministic = false)
@RangeType(value = "time_span", subtype = "time")
package dev.dbm.docs.shop;

// end
import dev.dbm.annotation.Collation;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.Extension;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.RangeType;
import dev.dbm.annotation.Sequence;
