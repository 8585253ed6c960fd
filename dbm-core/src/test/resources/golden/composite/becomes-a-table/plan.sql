-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN id integer;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN v;
-- breaks the release that still runs
DROP TYPE app.c;
CREATE TABLE app.c (
  a integer
);
