DROP INDEX app.i;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT i UNIQUE (a);
