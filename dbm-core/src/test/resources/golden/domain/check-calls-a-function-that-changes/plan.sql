ALTER DOMAIN app.d DROP CONSTRAINT k;
-- breaks the release that still runs
DROP FUNCTION app.good(text);
CREATE FUNCTION app.good(x text, y integer DEFAULT 1)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $body$SELECT x <> $$$$$body$;
-- scans the table, blocks writes, may fail on existing rows
ALTER DOMAIN app.d ADD CONSTRAINT k CHECK (app.good(VALUE));
