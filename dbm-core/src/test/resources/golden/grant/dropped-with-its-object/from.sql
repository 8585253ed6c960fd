CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
CREATE TABLE app.u (id integer);
GRANT SELECT ON app.u TO reader;
GRANT UPDATE (note) ON app.t TO writer;
