# Customers are migrated. The records have orders with a note, which nothing was generated for.
with_customers
run migrate
. "$SCENES/orders-record.sh"
order '' ''
run generate orders
commit orders
order '@Check(name = "orders_note_not_blank", value = "note is null or note <> '"''"'")' '@Nullable String note,'
compile
