CREATE SCHEMA app;

CREATE TYPE app.r AS RANGE (SUBTYPE = bigint);
CREATE TABLE app.t (v app.r, w app.r[], x app.r_multirange);
CREATE INDEX i ON app.t USING gist (v);
