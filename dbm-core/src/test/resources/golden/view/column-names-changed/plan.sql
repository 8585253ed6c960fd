-- breaks the release that still runs, blocks reads, blocks writes
ALTER VIEW app.v RENAME COLUMN b TO c;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT t.id AS a,
    t.name AS c
   FROM app.t;
