CREATE SCHEMA app;

CREATE TYPE app.r AS RANGE (SUBTYPE = integer);
CREATE TABLE app.t (v app.r, w app.r[], x app.r_multirange);
CREATE INDEX i ON app.t USING gist (v);
INSERT INTO app.t VALUES ('[1,2)', '{"[3,4)"}', '{[5,6)}'), (NULL, NULL, NULL);
