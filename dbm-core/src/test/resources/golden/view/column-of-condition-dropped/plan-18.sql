-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT id
   FROM app.t;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN name;
