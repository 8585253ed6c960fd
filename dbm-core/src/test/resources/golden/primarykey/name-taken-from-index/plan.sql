DROP INDEX app.k;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k PRIMARY KEY (a);
