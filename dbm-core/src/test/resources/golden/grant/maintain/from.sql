CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT SELECT ON app.t TO reader;
