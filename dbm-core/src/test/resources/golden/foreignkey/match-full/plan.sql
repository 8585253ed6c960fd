-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT f;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES app.p (a, b) MATCH FULL;
