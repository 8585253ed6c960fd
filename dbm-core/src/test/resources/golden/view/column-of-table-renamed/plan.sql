-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN name TO label;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.v RENAME COLUMN name TO label;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT t.id,
    t.label
   FROM app.t;
