CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, name text, note text);
ALTER TABLE app.t OWNER TO chief;
GRANT SELECT ON app.t TO writer;
