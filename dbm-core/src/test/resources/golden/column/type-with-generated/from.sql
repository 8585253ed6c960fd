CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v integer, g integer GENERATED ALWAYS AS (v + 1) STORED);
