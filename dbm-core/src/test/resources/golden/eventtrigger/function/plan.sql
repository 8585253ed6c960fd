-- breaks the release that still runs
ALTER FUNCTION app.log() RENAME TO other;
