CREATE SCHEMA app;

CREATE TYPE app.pair AS (a integer, b integer, c integer);
CREATE DOMAIN app.sorted AS app.pair CHECK ((VALUE).a < (VALUE).b) CHECK ((VALUE).c IS NOT NULL);
CREATE TABLE app.t (id bigint PRIMARY KEY, v app.sorted);
INSERT INTO app.t VALUES (1, ROW(1, 2, 3));
