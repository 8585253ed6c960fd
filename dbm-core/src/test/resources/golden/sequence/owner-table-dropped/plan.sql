-- blocks writes
ALTER SEQUENCE app.s OWNED BY NONE;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
