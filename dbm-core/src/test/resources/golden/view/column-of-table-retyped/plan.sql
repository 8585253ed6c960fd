-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.w;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN name TYPE text;
CREATE VIEW app.v AS
SELECT t.id,
    t.name
   FROM app.t;
CREATE VIEW app.w AS
SELECT v.name
   FROM app.v;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN n TYPE bigint;
