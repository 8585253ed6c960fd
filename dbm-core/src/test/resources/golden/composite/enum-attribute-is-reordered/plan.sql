-- breaks the release that still runs
ALTER TYPE app.state RENAME TO state_old;
-- breaks the release that still runs
ALTER TYPE app.c RENAME TO c_old;
CREATE TYPE app.state AS ENUM ('b', 'a');
CREATE TYPE app.c AS (
  s app.state,
  t app.state[]
);
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN v TYPE app.c USING v::text::app.c;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN w TYPE app.c[] USING w::text::app.c[];
-- breaks the release that still runs
DROP TYPE app.c_old;
-- breaks the release that still runs
DROP TYPE app.state_old;
