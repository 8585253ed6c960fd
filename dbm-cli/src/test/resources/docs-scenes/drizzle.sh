# A folder as drizzle-kit 0.31 writes it, with a file that somebody forgot; records that say the same; a database that has it.
project
rm -r src/main/resources
record Customer '@Table record Customer(@Id @Identity long id, @Unique(name = "customer_email_unique") String email, @Nullable String name) {}'
mkdir -p drizzle/meta
cat > drizzle/0000_tough_hulk.sql <<'SQL'
CREATE TABLE "customer" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	CONSTRAINT "customer_email_unique" UNIQUE("email")
);
SQL
printf '%s' 'ALTER TABLE "customer" ADD COLUMN "name" text;' > drizzle/0001_last_one_applied.sql
echo 'select 1;' > drizzle/0044_stray.sql
cat > drizzle/meta/_journal.json <<'JSON'
{
  "version": "7",
  "dialect": "postgresql",
  "entries": [
    { "idx": 0, "version": "7", "when": 1735689600000, "tag": "0000_tough_hulk", "breakpoints": true },
    { "idx": 1, "version": "7", "when": 1738368000000, "tag": "0001_last_one_applied", "breakpoints": true }
  ]
}
JSON
# snapshot ID PREVIOUS MORE-COLUMNS
snapshot() {
    cat <<JSON
{
  "id": "$1", "prevId": "$2", "version": "7", "dialect": "postgresql",
  "tables": { "public.customer": {
    "name": "customer", "schema": "",
    "columns": {
      "id": { "name": "id", "type": "bigint", "primaryKey": true, "notNull": true,
        "identity": { "type": "always", "name": "customer_id_seq", "schema": "public", "increment": "1", "startWith": "1",
          "minValue": "1", "maxValue": "9223372036854775807", "cache": "1", "cycle": false } },
      "email": { "name": "email", "type": "text", "primaryKey": false, "notNull": true }$3
    },
    "indexes": {}, "foreignKeys": {}, "compositePrimaryKeys": {},
    "uniqueConstraints": { "customer_email_unique": { "name": "customer_email_unique", "nullsNotDistinct": false, "columns": ["email"] } },
    "policies": {}, "checkConstraints": {}, "isRLSEnabled": false } },
  "enums": {}, "schemas": {}, "sequences": {}, "roles": {}, "policies": {}, "views": {},
  "_meta": { "columns": {}, "schemas": {}, "tables": {} }
}
JSON
}
FIRST=11111111-1111-4111-8111-111111111111
snapshot $FIRST 00000000-0000-0000-0000-000000000000 '' > drizzle/meta/0000_snapshot.json
snapshot 22222222-2222-4222-8222-222222222222 $FIRST ', "name": { "name": "name", "type": "text", "primaryKey": false, "notNull": false }' \
    > drizzle/meta/0001_snapshot.json
hash() { sha256sum "drizzle/$1.sql" | cut -d ' ' -f 1; }
psql -q -v ON_ERROR_STOP=1 -f drizzle/0000_tough_hulk.sql -f drizzle/0001_last_one_applied.sql shop
psql -q -v ON_ERROR_STOP=1 shop <<SQL
CREATE SCHEMA drizzle;
CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint);
INSERT INTO drizzle.__drizzle_migrations (hash, created_at)
VALUES ('$(hash 0000_tough_hulk)', 1735689600000), ('$(hash 0001_last_one_applied)', 1738368000000);
SQL
compile
