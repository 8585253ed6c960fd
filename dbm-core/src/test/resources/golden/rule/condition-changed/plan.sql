-- blocks reads, blocks writes
CREATE OR REPLACE RULE r AS ON DELETE TO app.t WHERE (old.n > 1) DO ALSO INSERT INTO app.log (id)
  VALUES (old.id);
