CREATE SCHEMA app;
CREATE TABLE app.booking (id integer PRIMARY KEY, during tsrange, note text,
  CONSTRAINT a EXCLUDE USING gist (during WITH &&) WHERE (id > 0),
  CONSTRAINT b EXCLUDE (lower(note) WITH =));
ALTER INDEX app.b ALTER COLUMN 1 SET STATISTICS 500;
COMMENT ON CONSTRAINT a ON app.booking IS 'one at a time';
