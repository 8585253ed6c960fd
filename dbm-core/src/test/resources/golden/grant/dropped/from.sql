CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT SELECT ON app.t TO reader;
GRANT ALL ON app.t TO chief WITH GRANT OPTION;
GRANT UPDATE (name), INSERT (name) ON app.t TO writer;
