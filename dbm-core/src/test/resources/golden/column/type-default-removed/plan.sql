ALTER TABLE app.t ALTER COLUMN v DROP DEFAULT;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE integer USING v::integer;
