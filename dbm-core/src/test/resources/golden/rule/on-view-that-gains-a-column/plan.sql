-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.v AS
SELECT t.id,
    t.name,
    t.n
   FROM app.t;
-- blocks reads, blocks writes
CREATE OR REPLACE RULE r AS ON INSERT TO app.v DO INSTEAD INSERT INTO app.t (id, name)
  VALUES (new.id, new.name)
  RETURNING t.id,
    t.name,
    t.n;
