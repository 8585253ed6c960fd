-- blocks reads, blocks writes
CREATE OR REPLACE RULE r AS ON DELETE TO app.t DO ALSO INSERT INTO app.log (id)
  VALUES (old.n);
-- blocks reads, blocks writes
ALTER TABLE app.t DISABLE RULE r;
