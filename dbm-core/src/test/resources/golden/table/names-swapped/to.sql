-- rename TABLE app.a to app.b
-- rename TABLE app.b to app.a
CREATE SCHEMA app;
CREATE TABLE app.b (id serial PRIMARY KEY, x integer CHECK (x > 0), i integer GENERATED ALWAYS AS IDENTITY);
CREATE INDEX ON app.b (x);
CREATE TABLE app.a (id serial PRIMARY KEY, x integer REFERENCES app.b, i integer GENERATED ALWAYS AS IDENTITY);
CREATE INDEX ON app.a (x);
