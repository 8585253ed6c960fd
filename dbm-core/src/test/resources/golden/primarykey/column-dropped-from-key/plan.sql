-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_pkey;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_pkey PRIMARY KEY (a);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN b;
