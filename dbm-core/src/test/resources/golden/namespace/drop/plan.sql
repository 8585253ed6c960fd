-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE billing.t;
-- breaks the release that still runs
DROP SCHEMA billing;
