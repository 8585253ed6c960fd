-- blocks reads, blocks writes
DROP RULE r ON app.t;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.log ALTER COLUMN id TYPE bigint;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id TYPE bigint;
-- blocks reads, blocks writes
CREATE RULE r AS ON DELETE TO app.t DO ALSO INSERT INTO app.log (id)
  VALUES (old.id);
