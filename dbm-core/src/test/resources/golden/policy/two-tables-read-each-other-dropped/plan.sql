-- breaks the release that still runs, blocks reads, blocks writes
DROP POLICY p ON app.a;
-- breaks the release that still runs, blocks reads, blocks writes
DROP POLICY p ON app.b;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.a;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.b;
