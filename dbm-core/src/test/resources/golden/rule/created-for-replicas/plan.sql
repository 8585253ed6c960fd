-- blocks reads, blocks writes
CREATE RULE r AS ON DELETE TO app.t DO ALSO INSERT INTO app.log (id)
  VALUES (old.id);
-- blocks reads, blocks writes
ALTER TABLE app.t ENABLE REPLICA RULE r;
