-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.v RENAME TO w;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.z AS
SELECT w.id
   FROM app.w;
