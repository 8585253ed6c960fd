-- rename COMPOSITE_TYPE app.c to other.e
CREATE SCHEMA other;
CREATE SCHEMA app;

CREATE TYPE other.e AS (a integer);
CREATE TYPE app.d AS (a other.e[]);
CREATE TABLE app.t (v other.e, w app.d);
