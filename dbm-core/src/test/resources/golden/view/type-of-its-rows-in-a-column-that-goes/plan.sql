-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.holder DROP COLUMN "row";
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT t.id
   FROM app.t;
