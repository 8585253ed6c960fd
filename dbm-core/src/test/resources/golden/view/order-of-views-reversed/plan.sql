-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.b RENAME TO b__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.a RENAME TO b;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.b__old;
CREATE VIEW app.a AS
SELECT b.id
   FROM app.b;
