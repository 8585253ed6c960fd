-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN lower TO "Upper";
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN date TO day;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN x TO "order";
