CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v bigint, g integer GENERATED ALWAYS AS (v + 1) STORED);
