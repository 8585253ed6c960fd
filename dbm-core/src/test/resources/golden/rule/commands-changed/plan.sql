-- blocks reads, blocks writes
CREATE OR REPLACE RULE r AS ON DELETE TO app.t DO ALSO INSERT INTO app.log (id, note)
  VALUES (old.id, 'x'::text);
