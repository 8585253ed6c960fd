-- breaks the release that still runs
ALTER TYPE app.b RENAME TO b__old;
-- breaks the release that still runs
ALTER TYPE app.a RENAME TO b;
-- breaks the release that still runs
ALTER TYPE app.b__old RENAME TO a;
