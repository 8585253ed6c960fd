CREATE SCHEMA app;

CREATE DOMAIN app.code AS text CHECK (VALUE <> '');
CREATE TYPE app.empty AS ();
CREATE TYPE app.point AS (x integer, y numeric(10,2), "odd ""name""
😀" varchar(20) COLLATE "C", code app.code, codes app.code[]);
CREATE TYPE app.line AS (a app.point, b app.point, more app.point[]);
CREATE DOMAIN app.positive AS app.point CHECK ((VALUE).x > 0);
COMMENT ON TYPE app.point IS 'a point';
COMMENT ON COLUMN app.point.x IS 'it''s x';
CREATE TABLE app.t (id integer, p app.point DEFAULT ROW(1, 2, 'a', 'b', NULL)::app.point, l app.line, ps app.positive[], CHECK ((p).x > 0));
