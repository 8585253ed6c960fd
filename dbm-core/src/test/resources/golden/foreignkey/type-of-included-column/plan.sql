-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT f;
-- blocks reads, blocks writes
ALTER TABLE app.p ALTER COLUMN b TYPE numeric;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES app.p (a);
