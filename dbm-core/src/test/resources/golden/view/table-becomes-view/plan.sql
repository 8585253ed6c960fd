-- blocks reads, blocks writes
DROP VIEW app.v;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.x;
CREATE VIEW app.x AS
SELECT t.id
   FROM app.t;
CREATE VIEW app.v AS
SELECT x.id
   FROM app.x;
