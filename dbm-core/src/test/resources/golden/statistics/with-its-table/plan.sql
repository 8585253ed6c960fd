CREATE TABLE app.new (
  x text,
  y text,
  z text
);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.old;
CREATE STATISTICS app.s ON x, y FROM app.new;
