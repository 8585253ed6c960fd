-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN v TYPE integer;
ALTER DOMAIN app.d ADD CONSTRAINT positive CHECK (VALUE > 0);
