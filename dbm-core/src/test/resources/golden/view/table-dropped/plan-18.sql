-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.w AS
SELECT id
   FROM app.t;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.u;
