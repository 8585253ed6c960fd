-- blocks reads, blocks writes
ALTER VIEW app.v ALTER COLUMN name SET DEFAULT 'y'::character varying;
