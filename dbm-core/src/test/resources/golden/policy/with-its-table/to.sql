CREATE SCHEMA app;
CREATE TABLE app.new (number bigint PRIMARY KEY, name text);
CREATE POLICY q ON app.new USING (name = current_user) WITH CHECK (number > 0);
ALTER TABLE app.new ENABLE ROW LEVEL SECURITY;
COMMENT ON POLICY q ON app.new IS 'mine';
