-- blocks reads, blocks writes
CREATE RULE r AS ON INSERT TO app.v DO INSTEAD INSERT INTO app.t (id, name)
  VALUES (new.id, new.name)
  RETURNING t.id,
    t.name;
