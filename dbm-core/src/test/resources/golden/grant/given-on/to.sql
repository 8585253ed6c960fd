CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT USAGE ON SCHEMA app TO chief, writer;
GRANT SELECT ON app.t TO chief WITH GRANT OPTION;
SET ROLE chief;
GRANT SELECT ON app.t TO writer WITH GRANT OPTION;
SET ROLE writer;
GRANT SELECT ON app.t TO reader;
RESET ROLE;
