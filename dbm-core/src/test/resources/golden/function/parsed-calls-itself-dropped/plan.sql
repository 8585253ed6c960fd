-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
-- breaks the release that still runs
DROP FUNCTION app.factorial(integer);
