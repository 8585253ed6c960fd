-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.a;
CREATE SEQUENCE app.a;
