-- rename RANGE_TYPE app.r to app.q
CREATE SCHEMA app;

CREATE TYPE app.q AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = app.m);
CREATE TABLE app.t (v app.q, w app.m);
