CREATE SCHEMA app;

CREATE TYPE app.pair AS (a integer);
CREATE FUNCTION app.second(p app.pair) RETURNS integer LANGUAGE sql IMMUTABLE RETURN p.a;
CREATE TABLE app.t (
  id bigint PRIMARY KEY,
  v app.pair,
  w integer DEFAULT (ROW(1)::app.pair).a,
  g integer GENERATED ALWAYS AS ((v).a) STORED,
  CONSTRAINT t_check CHECK ((v).a > 0),
  CONSTRAINT t_apart EXCLUDE USING btree (((v).a) WITH =)
);
CREATE INDEX t_b ON app.t (((v).a), id);
CREATE INDEX t_a ON app.t (((v).a));
CREATE STATISTICS app.t_s ON ((v).a), id FROM app.t;
