CREATE SCHEMA app;

CREATE TYPE app.pair AS (a integer, b integer);
CREATE DOMAIN app.sorted AS app.pair CHECK ((VALUE).a < (VALUE).b);
CREATE TABLE app.t (id bigint PRIMARY KEY, v app.sorted);
