CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_name text NOT NULL, secret boolean);
CREATE POLICY a ON app.note USING (secret);
CREATE POLICY b ON app.note USING (secret);
CREATE POLICY c ON app.note USING (secret);
COMMENT ON POLICY b ON app.note IS 'old';
COMMENT ON POLICY c ON app.note IS 'gone';
