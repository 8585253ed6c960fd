/** The package of the annotation reference's examples. */
// snippet: package
@Namespace(value = "shop", comment = "customers and orders")
@DropAllowed({"old_order", "billing.invoice"})
@Sequence(value = "receipt_seq", start = 1000)
@Extension("pg_trgm")
@Collation(value = "ignoring_case", locale = "und-u-ks-level2", deterministic = false)
@RangeType(value = "time_span", subtype = "time")
@EventTrigger(value = "note_drops", event = "sql_drop", tags = "DROP TABLE", function = "note_drop")
@DefaultPrivileges(value = Privilege.SELECT, on = DefaultPrivileges.Objects.TABLES, to = "reader")
package dev.dbm.docs.shop;

// end
import dev.dbm.annotation.Collation;
import dev.dbm.annotation.DefaultPrivileges;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.EventTrigger;
import dev.dbm.annotation.Extension;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.Privilege;
import dev.dbm.annotation.RangeType;
import dev.dbm.annotation.Sequence;
