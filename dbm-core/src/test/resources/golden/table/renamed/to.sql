-- rename TABLE app.t to app.u
CREATE SCHEMA app;
CREATE TABLE app.u (id integer PRIMARY KEY, b text UNIQUE CHECK (b <> ''));
CREATE INDEX ON app.u (b);
CREATE TABLE app.r (t integer REFERENCES app.u);
