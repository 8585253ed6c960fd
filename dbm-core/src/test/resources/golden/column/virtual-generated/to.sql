-- since 18
CREATE SCHEMA app;
CREATE TABLE app.t (a integer, g integer GENERATED ALWAYS AS (a * 2) VIRTUAL);
