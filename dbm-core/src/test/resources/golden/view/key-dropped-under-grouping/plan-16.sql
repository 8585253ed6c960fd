-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT id,
    name,
    count(*) AS count
   FROM app.t
  GROUP BY id, name;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_pkey;
