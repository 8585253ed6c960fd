-- since 17
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT SELECT, MAINTAIN ON app.t TO reader;
