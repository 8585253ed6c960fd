CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT USAGE ON SCHEMA app TO chief, writer, reader;
GRANT INSERT ON app.t TO chief;
GRANT SELECT ON app.t TO writer;
INSERT INTO app.t VALUES (1);
