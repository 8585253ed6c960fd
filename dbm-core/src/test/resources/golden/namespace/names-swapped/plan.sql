-- breaks the release that still runs
ALTER SCHEMA b RENAME TO b__old;
-- breaks the release that still runs
ALTER SCHEMA a RENAME TO b;
-- breaks the release that still runs
ALTER SCHEMA b__old RENAME TO a;
