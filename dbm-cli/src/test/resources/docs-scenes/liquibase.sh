# A project with a changelog of Liquibase in formatted SQL, and a database that Liquibase migrated with it: the ledger is as Liquibase 4 writes it.
project
rm -r src/main/resources
mkdir -p src/main/resources/db/changelog
cat > src/main/resources/db/changelog/db.changelog-master.sql <<'SQL'
--liquibase formatted sql

--changeset alice:1
CREATE TABLE customer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE
);
--rollback DROP TABLE customer;

--changeset alice:customer-name
ALTER TABLE customer ADD name text;
SQL
psql -q -v ON_ERROR_STOP=1 -f src/main/resources/db/changelog/db.changelog-master.sql shop
psql -q -v ON_ERROR_STOP=1 shop <<'SQL'
CREATE TABLE databasechangelog (
  id varchar(255) NOT NULL, author varchar(255) NOT NULL, filename varchar(255) NOT NULL, dateexecuted timestamp NOT NULL,
  orderexecuted integer NOT NULL, exectype varchar(10) NOT NULL, md5sum varchar(35), description varchar(255), comments varchar(255),
  tag varchar(255), liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10));
CREATE TABLE databasechangeloglock (
  id integer NOT NULL CONSTRAINT databasechangeloglock_pkey PRIMARY KEY, locked boolean NOT NULL, lockgranted timestamp, lockedby varchar(255));
INSERT INTO databasechangelog VALUES
  ('1', 'alice', 'db/changelog/db.changelog-master.sql', now(), 1, 'EXECUTED', '9:1', 'sql', '', NULL, '4.33.0', NULL, NULL, '1'),
  ('customer-name', 'alice', 'db/changelog/db.changelog-master.sql', now(), 2, 'EXECUTED', '9:2', 'sql', '', NULL, '4.33.0', NULL, NULL, '1');
SQL
