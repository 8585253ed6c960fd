-- breaks the release that still runs
ALTER TYPE app.mood SET SCHEMA other;
