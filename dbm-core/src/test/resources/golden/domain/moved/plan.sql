-- breaks the release that still runs
ALTER DOMAIN app.d SET SCHEMA other;
