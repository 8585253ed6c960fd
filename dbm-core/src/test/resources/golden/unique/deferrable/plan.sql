ALTER TABLE app.t DROP CONSTRAINT u;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT u UNIQUE (a) DEFERRABLE;
