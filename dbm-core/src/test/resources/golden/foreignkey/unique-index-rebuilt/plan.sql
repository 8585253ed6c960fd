-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT f;
-- breaks the release that still runs, blocks reads, blocks writes
DROP INDEX app.p_a;
-- scans the table, blocks writes, may fail on existing rows
CREATE UNIQUE INDEX p_a ON app.p (a) INCLUDE (a);
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES app.p (a);
