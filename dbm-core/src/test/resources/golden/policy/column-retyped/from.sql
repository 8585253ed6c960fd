CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_id integer);
INSERT INTO app.note VALUES (1, 1);
CREATE POLICY own ON app.note AS RESTRICTIVE USING (owner_id > 0);
COMMENT ON POLICY own ON app.note IS 'kept';
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
