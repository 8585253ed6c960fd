-- breaks the release that still runs
ALTER TYPE app.mood RENAME VALUE 'ok' TO 'fine';
