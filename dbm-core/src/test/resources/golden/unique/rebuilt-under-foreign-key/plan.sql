-- blocks reads, blocks writes
ALTER TABLE app.r DROP CONSTRAINT r_t_fkey;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT u;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT u UNIQUE (a) INCLUDE (c);
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.r ADD CONSTRAINT r_t_fkey FOREIGN KEY (t) REFERENCES app.t (a);
