ALTER DOMAIN app.d DROP CONSTRAINT fits;
-- breaks the release that still runs
DROP FUNCTION app.fits(integer);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
-- breaks the release that still runs
DROP TYPE app.r;
-- breaks the release that still runs
DROP DOMAIN app.d;
