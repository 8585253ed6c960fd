ALTER DOMAIN app.d DROP CONSTRAINT fits;
ALTER DOMAIN app.d DROP DEFAULT;
-- breaks the release that still runs
DROP FUNCTION app.first();
-- breaks the release that still runs
DROP FUNCTION app.fits(app.d);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
-- breaks the release that still runs
DROP DOMAIN app.d;
