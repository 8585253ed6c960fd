-- blocks reads, blocks writes
DROP VIEW app.v;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.x;
CREATE TABLE app.x (
  id integer
);
CREATE VIEW app.v AS
SELECT id
   FROM app.x;
