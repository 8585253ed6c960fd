CREATE SCHEMA app;

CREATE TYPE app.pair AS (a integer, b integer);
CREATE FUNCTION app.second(p app.pair) RETURNS integer LANGUAGE sql IMMUTABLE RETURN p.b;
CREATE TABLE app.t (
  id bigint PRIMARY KEY,
  v app.pair,
  w integer DEFAULT (ROW(1, 2)::app.pair).b,
  g integer GENERATED ALWAYS AS ((v).b) STORED,
  CONSTRAINT t_check CHECK ((v).b > 0),
  CONSTRAINT t_apart EXCLUDE USING btree (((v).b) WITH =)
);
CREATE INDEX t_b ON app.t (((v).b));
CREATE INDEX t_a ON app.t (((v).a));
CREATE STATISTICS app.t_s ON ((v).b), id FROM app.t;
INSERT INTO app.t VALUES (1, ROW(1, 2));
