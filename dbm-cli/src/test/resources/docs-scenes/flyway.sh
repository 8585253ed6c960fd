# A project with scripts of Flyway, and a database that Flyway migrated with them: the ledger is as Flyway 11 writes it.
project
rm -r src/main/resources
mkdir -p src/main/resources/db/migration
cat > src/main/resources/db/migration/V1__init.sql <<'SQL'
CREATE TABLE customer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE
);
SQL
echo 'ALTER TABLE customer ADD name text;' > src/main/resources/db/migration/V1.1__customer_name.sql
echo 'CREATE INDEX CONCURRENTLY customer_name ON customer (name);' > src/main/resources/db/migration/V2__name_index.sql
echo 'CREATE OR REPLACE VIEW emails AS SELECT email FROM customer;' > src/main/resources/db/migration/R__emails.sql
# checksum FILE: of its lines without their ends
checksum() { tr -d '\n' < "src/main/resources/db/migration/$1" | gzip -c | tail -c 8 | od -An -t d4 -N 4 | tr -d ' '; }
for script in V1__init V1.1__customer_name V2__name_index R__emails; do
    psql -q -v ON_ERROR_STOP=1 -f "src/main/resources/db/migration/$script.sql" shop
done
psql -q -v ON_ERROR_STOP=1 shop <<SQL
CREATE TABLE flyway_schema_history (
  installed_rank integer NOT NULL CONSTRAINT flyway_schema_history_pk PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL,
  type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL,
  installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);
INSERT INTO flyway_schema_history VALUES
  (1, '1', 'init', 'SQL', 'V1__init.sql', $(checksum V1__init.sql), 'alice', now(), 5, true),
  (2, '1.1', 'customer name', 'SQL', 'V1.1__customer_name.sql', $(checksum V1.1__customer_name.sql), 'alice', now(), 5, true),
  (3, '2', 'name index', 'SQL', 'V2__name_index.sql', $(checksum V2__name_index.sql), 'alice', now(), 5, true),
  (4, NULL, 'emails', 'SQL', 'R__emails.sql', $(checksum R__emails.sql), 'alice', now(), 5, true);
SQL
