-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN a TYPE app.email;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN b TYPE text;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN c TYPE app.email;
