-- breaks the release that still runs
ALTER TYPE app.c RENAME ATTRIBUTE a TO z;
