-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.c;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.b;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.a;
