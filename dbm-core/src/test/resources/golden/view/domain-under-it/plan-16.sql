-- breaks the release that still runs
ALTER DOMAIN app.d RENAME TO d_old;
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE DOMAIN app.d AS bigint;
CREATE VIEW app.v AS
SELECT (id)::app.d AS d
   FROM app.t;
-- breaks the release that still runs
DROP DOMAIN app.d_old;
