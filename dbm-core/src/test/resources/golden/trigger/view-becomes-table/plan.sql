-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE TABLE app.v (
  id integer,
  a integer
);
CREATE TRIGGER x BEFORE INSERT ON app.v FOR EACH STATEMENT EXECUTE FUNCTION app.write();
