-- blocks reads, blocks writes
ALTER TABLE app.c ADD COLUMN y integer;
-- blocks reads, blocks writes
ALTER TABLE app.p ADD COLUMN k integer;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.p ADD CONSTRAINT p_k_key UNIQUE (k);
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT c_y_fkey FOREIGN KEY (y) REFERENCES app.p (k);
