-- breaks the release that still runs
ALTER TYPE app.mood RENAME TO temper;
