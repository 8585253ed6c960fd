-- breaks the release that still runs
DROP PROCEDURE app."Odd ""p"();
-- breaks the release that still runs
DROP PROCEDURE app.p(integer, text, integer[]);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
