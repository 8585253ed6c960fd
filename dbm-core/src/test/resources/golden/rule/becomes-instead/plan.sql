-- blocks reads, blocks writes
CREATE OR REPLACE RULE r AS ON DELETE TO app.t DO INSTEAD INSERT INTO app.log (id)
  VALUES (old.id);
