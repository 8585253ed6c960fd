DROP EVENT TRIGGER "Log it";
DROP EVENT TRIGGER e;
DROP EVENT TRIGGER r;
-- breaks the release that still runs
DROP FUNCTION app.log();
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
