CREATE SCHEMA app;
CREATE TABLE app.a (id serial PRIMARY KEY, x integer CHECK (x > 0), i integer GENERATED ALWAYS AS IDENTITY);
CREATE INDEX ON app.a (x);
CREATE TABLE app.b (id serial PRIMARY KEY, x integer REFERENCES app.a, i integer GENERATED ALWAYS AS IDENTITY);
CREATE INDEX ON app.b (x);
