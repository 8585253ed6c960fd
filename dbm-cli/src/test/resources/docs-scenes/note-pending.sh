# Orders and their note are pending.
. "$SCENES/orders.sh"
run generate orders_note
