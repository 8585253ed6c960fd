-- blocks reads, blocks writes
CREATE OR REPLACE RULE r AS ON UPDATE TO app.t DO ALSO INSERT INTO app.log (id)
  VALUES (old.id);
