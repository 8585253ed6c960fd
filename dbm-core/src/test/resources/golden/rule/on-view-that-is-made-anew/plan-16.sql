-- breaks the release that still runs, blocks reads, blocks writes
DROP VIEW app.v;
CREATE VIEW app.v AS
SELECT id,
    n,
    name
   FROM app.t;
CREATE RULE r AS ON INSERT TO app.v DO INSTEAD INSERT INTO app.t (id, name)
  VALUES (new.id, new.name)
  RETURNING t.id,
    t.n,
    t.name;
COMMENT ON RULE r ON app.v IS 'kept';
