-- blocks reads, blocks writes
DROP POLICY p ON app.u;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT name,
    id
   FROM app.t;
-- blocks reads, blocks writes
CREATE POLICY p ON app.u USING (id IN ( SELECT v.id
   FROM app.v));
