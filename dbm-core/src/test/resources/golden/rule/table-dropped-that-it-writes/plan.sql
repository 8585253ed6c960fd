-- blocks reads, blocks writes
DROP RULE r ON app.t;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.log;
