-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT k;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD CONSTRAINT k CHECK (a > 0) NOT ENFORCED;
