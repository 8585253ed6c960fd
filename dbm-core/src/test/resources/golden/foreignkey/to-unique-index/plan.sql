-- scans the table, blocks writes, may fail on existing rows
CREATE UNIQUE INDEX p_a ON app.p (a);
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES app.p (a);
