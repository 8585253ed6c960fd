-- breaks the release that still runs
ALTER TYPE app.mood RENAME VALUE 'on' TO 'on__old';
-- breaks the release that still runs
ALTER TYPE app.mood RENAME VALUE 'off' TO 'on';
-- breaks the release that still runs
ALTER TYPE app.mood RENAME VALUE 'on__old' TO 'off';
