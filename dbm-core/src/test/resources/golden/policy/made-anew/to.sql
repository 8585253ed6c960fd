CREATE SCHEMA app;
CREATE TABLE app.note (id integer PRIMARY KEY, owner_name text NOT NULL, secret boolean);
CREATE POLICY mode ON app.note AS RESTRICTIVE USING (secret);
CREATE POLICY command ON app.note FOR SELECT USING (secret);
CREATE POLICY loses_check ON app.note USING (secret);
CREATE POLICY loses_using ON app.note WITH CHECK (secret);
COMMENT ON POLICY mode ON app.note IS 'kept';
