-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN b TYPE integer USING b::integer;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN a TYPE text;
