-- breaks the release that still runs
ALTER DOMAIN app."inner" RENAME TO inner_old;
-- breaks the release that still runs
ALTER DOMAIN app."outer" RENAME TO outer_old;
CREATE DOMAIN app."inner" AS bigint;
CREATE DOMAIN app."outer" AS app."inner" CONSTRAINT outer_check CHECK ((VALUE)::bigint > 0);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app."outer";
-- breaks the release that still runs
DROP DOMAIN app.outer_old;
-- breaks the release that still runs
DROP DOMAIN app.inner_old;
