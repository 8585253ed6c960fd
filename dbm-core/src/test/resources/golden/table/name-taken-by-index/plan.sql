-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.a;
-- scans the table, blocks writes
CREATE INDEX a ON app.b (y);
