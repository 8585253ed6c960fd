CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_id bigint);
CREATE POLICY own ON app.note AS RESTRICTIVE USING (owner_id > 0);
COMMENT ON POLICY own ON app.note IS 'kept';
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
