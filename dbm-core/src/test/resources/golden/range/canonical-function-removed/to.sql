CREATE SCHEMA app;

CREATE TYPE app.span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = app.spans);
CREATE TABLE app.t (v app.span);
INSERT INTO app.t VALUES ('[1,2]');
