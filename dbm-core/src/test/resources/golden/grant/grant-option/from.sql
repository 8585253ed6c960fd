CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT SELECT ON app.t TO reader;
GRANT SELECT, INSERT ON app.t TO writer WITH GRANT OPTION;
GRANT ALL ON app.t TO chief WITH GRANT OPTION;
