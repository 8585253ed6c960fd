CREATE SCHEMA app;
CREATE TABLE app.t (id integer, twice integer GENERATED ALWAYS AS (id * 3) STORED);
GRANT SELECT (twice) ON app.t TO reader;
GRANT SELECT (id) ON app.t TO reader;
