-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_check;
-- blocks reads, blocks writes
DROP TRIGGER tr ON app.t;
-- breaks the release that still runs
DROP FUNCTION app.changed(app.t);
-- breaks the release that still runs
DROP FUNCTION app.note();
-- breaks the release that still runs, blocks reads, blocks writes
DROP POLICY p ON app.t;
-- breaks the release that still runs
DROP FUNCTION app.allowed(integer);
-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
