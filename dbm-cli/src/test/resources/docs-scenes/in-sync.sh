# All is migrated, and there is a view besides.
. "$SCENES/note-pending.sh"
run migrate
psql -q -c 'CREATE VIEW daily_totals AS SELECT placed_at::date AS day, sum(total) AS total FROM orders GROUP BY 1' shop
