-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN a SET DEFAULT (1 + 1);
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN b SET DEFAULT (now() + '1 day'::interval);
