DROP INDEX app.i;
-- scans the table, blocks writes
CREATE INDEX i ON app.t (b);
-- deletes data
ALTER TABLE app.t DROP COLUMN a;
