CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, b text UNIQUE CHECK (b <> ''));
CREATE INDEX ON app.t (b);
CREATE TABLE app.r (t integer REFERENCES app.t);
