-- blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN g;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_check;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_apart;
-- blocks reads, blocks writes
DROP INDEX app.t_b;
DROP STATISTICS app.t_s;
-- breaks the release that still runs
DROP FUNCTION app.second(app.pair);
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN w DROP DEFAULT;
-- deletes data, breaks the release that still runs
ALTER TYPE app.pair DROP ATTRIBUTE b;
CREATE FUNCTION app.second(p app.pair)
RETURNS integer
LANGUAGE sql
IMMUTABLE
RETURN (p).a;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN w SET DEFAULT (ROW(1)::app.pair).a;
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD COLUMN g integer GENERATED ALWAYS AS ((v).a) STORED;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_check CHECK ((v).a > 0);
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_apart EXCLUDE USING btree (((v).a) WITH =);
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX t_b ON app.t (((v).a), id);
CREATE STATISTICS app.t_s ON id, ((v).a) FROM app.t;
