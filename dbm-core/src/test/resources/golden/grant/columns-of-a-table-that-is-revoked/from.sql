CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT SELECT, INSERT ON app.t TO reader;
GRANT SELECT (id), UPDATE (name) ON app.t TO reader;
GRANT SELECT ON app.t TO writer;
