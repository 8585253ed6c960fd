-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN b integer;
