CREATE SCHEMA app;
CREATE TABLE app.t (id integer, v integer, g bigint GENERATED ALWAYS AS (v + 1) STORED);
