-- blocks reads, blocks writes
ALTER VIEW app.v ALTER COLUMN name SET DEFAULT 'x'::character varying;
