CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
ALTER TABLE app.t OWNER TO writer;
GRANT SELECT ON app.t TO reader;
