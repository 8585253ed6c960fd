-- breaks the release that still runs
ALTER COLLATION app.c RENAME TO c_old;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT k;
-- blocks reads, blocks writes
DROP INDEX app.j;
CREATE COLLATION app.c (PROVIDER = icu, LOCALE = 'en-u-kn-true');
-- scans the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a TYPE text COLLATE app.c;
-- scans the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN b TYPE character varying(9) COLLATE app.c;
-- breaks the release that still runs
DROP COLLATION app.c_old;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k CHECK ((a COLLATE app.c) > 'a'::text);
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX j ON app.t ((lower(a)));
