CREATE SCHEMA app;

CREATE TYPE app.pair AS (a integer, b integer);
CREATE DOMAIN app.sorted AS app.pair CHECK ((VALUE).a < (VALUE).b);
CREATE TABLE app.t (id bigint PRIMARY KEY, v app.sorted, w app.pair CHECK ((w).b > 0));
INSERT INTO app.t VALUES (1, ROW(1, 2));
