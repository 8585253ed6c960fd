-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.a RENAME TO a__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.b RENAME TO a;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.a__old;
CREATE VIEW app.b AS
SELECT x
   FROM app.a;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.d AS
SELECT NULL::integer AS x, NULL::integer AS y;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.c;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.d;
CREATE VIEW app.c AS
SELECT x
   FROM app.t;
CREATE VIEW app.d AS
SELECT x
   FROM app.t;
