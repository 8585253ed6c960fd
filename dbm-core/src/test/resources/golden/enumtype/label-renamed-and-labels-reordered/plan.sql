-- breaks the release that still runs
ALTER TYPE app.e RENAME VALUE 'a' TO 'z';
-- breaks the release that still runs
ALTER TYPE app.e RENAME TO e_old;
CREATE TYPE app.e AS ENUM ('b', 'z');
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.e USING v::text::app.e;
-- breaks the release that still runs
DROP TYPE app.e_old;
