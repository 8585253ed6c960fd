CREATE SCHEMA app;
CREATE TABLE app.t (id integer, twice integer GENERATED ALWAYS AS (id * 2) STORED);
GRANT SELECT (twice) ON app.t TO reader;
GRANT SELECT (id) ON app.t TO reader;
