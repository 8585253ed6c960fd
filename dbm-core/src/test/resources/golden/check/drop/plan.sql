-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT k;
