CREATE SCHEMA app;

CREATE TYPE app.r AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = app.m);
CREATE TABLE app.t (v app.r, w app.r[]);
