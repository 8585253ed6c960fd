-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT id,
    (name COLLATE "C") AS name
   FROM app.t;
