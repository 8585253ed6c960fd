-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
-- deletes data, breaks the release that still runs
DROP EXTENSION xml2;
CREATE EXTENSION xml2 SCHEMA app VERSION '1.1';
CREATE VIEW app.v AS
SELECT app.xpath_string(t.doc, '/a'::text) AS a
   FROM app.t;
