-- blocks reads, blocks writes
ALTER TABLE app.r DROP CONSTRAINT f;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT k;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k UNIQUE (a);
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.r ADD CONSTRAINT f FOREIGN KEY (t) REFERENCES app.t (a);
