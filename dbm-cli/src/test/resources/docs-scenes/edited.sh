. "$SCENES/note-pending.sh"
echo 'select 1;' >> src/main/resources/db/migrations/0001_orders.sql
