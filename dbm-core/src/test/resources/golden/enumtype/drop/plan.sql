-- breaks the release that still runs
DROP TYPE app.mood;
