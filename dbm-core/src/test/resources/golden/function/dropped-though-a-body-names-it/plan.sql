-- breaks the release that still runs, breaks a function's body that names it
DROP FUNCTION app.f();
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.gone;
