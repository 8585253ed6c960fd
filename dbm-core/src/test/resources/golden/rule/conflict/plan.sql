-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.log DROP CONSTRAINT log_key;
-- blocks reads, blocks writes
DROP RULE r ON app.t;
