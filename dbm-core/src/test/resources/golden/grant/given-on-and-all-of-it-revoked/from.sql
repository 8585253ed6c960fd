CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT USAGE ON SCHEMA app TO chief;
GRANT SELECT ON app.t TO chief WITH GRANT OPTION;
GRANT UPDATE (name) ON app.t TO chief WITH GRANT OPTION;
SET ROLE chief;
GRANT SELECT ON app.t TO reader;
GRANT SELECT (id), UPDATE (name) ON app.t TO writer;
RESET ROLE;
