-- breaks the release that still runs
ALTER DOMAIN app.d RENAME TO d_old;
CREATE DOMAIN app.d AS integer;
-- breaks the release that still runs
DROP DOMAIN app.e;
CREATE DOMAIN app.e AS app.d;
-- breaks the release that still runs
DROP DOMAIN app.d_old;
