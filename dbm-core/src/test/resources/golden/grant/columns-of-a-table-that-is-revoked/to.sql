CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT INSERT ON app.t TO reader;
GRANT SELECT (id), UPDATE (name) ON app.t TO reader;
GRANT SELECT (id) ON app.t TO writer;
