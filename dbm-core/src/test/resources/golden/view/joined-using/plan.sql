-- blocks reads, blocks writes
ALTER TABLE app.u ADD COLUMN y integer;
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT t.id,
    t.name,
    t.n,
    u.x,
    u.y
   FROM (app.t
     JOIN app.u USING (id));
