CREATE FUNCTION app.given()
RETURNS text
LANGUAGE sql
AS $body$SELECT $$a$$::text$body$;
CREATE FUNCTION app.good(x text)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $body$SELECT x <> $$$$$body$;
-- scans the table, blocks writes, may fail on existing rows
ALTER DOMAIN app.old ADD CONSTRAINT k CHECK (app.good(VALUE));
CREATE DOMAIN app.d AS text DEFAULT app.given() CONSTRAINT d_check CHECK (app.good(VALUE));
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN w app.d;
