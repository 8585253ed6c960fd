-- breaks the release that still runs
ALTER COLLATION app.c SET SCHEMA other;
-- breaks the release that still runs
ALTER COLLATION other.c RENAME TO d;
