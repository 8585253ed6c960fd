-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN more text;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT t.id,
    t.name,
    t.n,
    t.more
   FROM app.t;
