-- breaks the release that still runs
ALTER FUNCTION app.canonical(app.span) RENAME TO normal;
