-- breaks the release that still runs
ALTER TYPE app.m RENAME TO n;
-- breaks the release that still runs
ALTER FUNCTION app.m() RENAME TO n;
-- breaks the release that still runs
ALTER FUNCTION app.m(app.r) RENAME TO n;
-- breaks the release that still runs
ALTER FUNCTION app.m(app.r[]) RENAME TO n;
