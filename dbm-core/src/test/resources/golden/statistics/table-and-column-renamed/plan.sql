-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME TO u;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.u RENAME COLUMN a TO amount;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.u RENAME COLUMN c TO city;
