-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN more text;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT id,
    name,
    n,
    more
   FROM app.t;
