CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
GRANT USAGE ON SCHEMA app TO chief, writer, reader;
