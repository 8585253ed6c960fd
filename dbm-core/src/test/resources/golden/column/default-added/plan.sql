-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN b SET DEFAULT 'it''s'::text;
