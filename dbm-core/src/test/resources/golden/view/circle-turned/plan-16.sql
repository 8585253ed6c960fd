-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.b RENAME TO b__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.a RENAME TO b;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.b__old;
CREATE VIEW app.a AS
SELECT x
   FROM app.b;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.d AS
SELECT NULL::integer AS x, NULL::integer AS y;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.c AS
SELECT x
   FROM app.d;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.d AS
SELECT x,
    x AS y
   FROM app.c;
