-- deletes data, breaks the release that still runs
ALTER TYPE app.c DROP ATTRIBUTE b;
-- breaks the release that still runs
ALTER TYPE app.c ADD ATTRIBUTE e date;
