-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT c_x_fkey;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.c SET LOGGED;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.p SET LOGGED;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT c_x_fkey FOREIGN KEY (x) REFERENCES app.p (a);
