CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b text, c text, j jsonb);
CREATE INDEX i ON app.t (a) WITH (fillfactor=60);
