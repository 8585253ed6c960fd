CREATE SCHEMA app;

CREATE TYPE app.pair AS (a integer);
CREATE DOMAIN app.sorted AS app.pair;
CREATE TABLE app.t (id bigint PRIMARY KEY, v app.sorted, w app.pair);
