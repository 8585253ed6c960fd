CREATE DOMAIN app.code AS text CONSTRAINT code_check CHECK (VALUE <> ''::text);
CREATE TYPE app.empty AS ();
CREATE TYPE app.point AS (
  x integer,
  y numeric(10,2),
  "odd ""name""
😀" character varying(20) COLLATE pg_catalog."C",
  code app.code,
  codes app.code[]
);
COMMENT ON COLUMN app.point.x IS 'it''s x';
COMMENT ON TYPE app.point IS 'a point';
CREATE DOMAIN app.positive AS app.point CONSTRAINT positive_check CHECK ((VALUE).x > 0);
CREATE TYPE app.line AS (
  a app.point,
  b app.point,
  more app.point[]
);
CREATE TABLE app.t (
  id integer,
  p app.point DEFAULT ROW(1, (2)::numeric(10,2), 'a'::character varying(20), ('b'::text)::app.code, NULL::app.code[])::app.point,
  l app.line,
  ps app.positive[],
  CONSTRAINT t_p_check CHECK ((p).x > 0)
);
