-- breaks the release that still runs
ALTER TYPE app.r RENAME TO q;
-- breaks the release that still runs
ALTER FUNCTION app.r(integer, integer) RENAME TO q;
-- breaks the release that still runs
ALTER FUNCTION app.r(integer, integer, text) RENAME TO q;
