CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT SELECT ON app.t TO reader WITH GRANT OPTION;
GRANT SELECT ON app.t TO writer WITH GRANT OPTION;
GRANT INSERT ON app.t TO writer;
GRANT ALL ON app.t TO chief;
GRANT SELECT ON app.t TO chief WITH GRANT OPTION;
