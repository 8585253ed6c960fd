CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT SELECT (id, name), INSERT (name) ON app.t TO reader;
GRANT ALL (note) ON app.t TO writer WITH GRANT OPTION;
GRANT SELECT (note) ON app.t TO PUBLIC;
