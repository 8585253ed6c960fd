CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_name text NOT NULL, secret boolean);
CREATE POLICY mode ON app.note USING (secret);
CREATE POLICY command ON app.note USING (secret);
CREATE POLICY loses_check ON app.note USING (secret) WITH CHECK (secret);
CREATE POLICY loses_using ON app.note USING (secret) WITH CHECK (secret);
COMMENT ON POLICY mode ON app.note IS 'kept';
