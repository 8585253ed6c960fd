CREATE SCHEMA app;
CREATE EXTENSION hstore;
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION moddatetime;
CREATE DOMAIN app.email AS public.citext CHECK (VALUE OPERATOR(public.~) '@');
CREATE TYPE app.pair AS (a public.citext, b public.hstore);
CREATE FUNCTION app.short(v public.citext) RETURNS public.citext LANGUAGE sql IMMUTABLE RETURN public.citext(left(v::text, 3));
CREATE FUNCTION app.has(v public.hstore, k text DEFAULT 'a'::public.citext) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT v ? k';
CREATE AGGREGATE app.least(public.citext) (SFUNC = public.citext_smaller, STYPE = public.citext);
CREATE TABLE app.t (
  id integer PRIMARY KEY,
  "Näme" public.citext NOT NULL DEFAULT 'b'::public.citext UNIQUE,
  tags public.citext[],
  mail app.email,
  note text,
  short public.citext GENERATED ALWAYS AS (app.short("Näme")) STORED,
  h public.hstore,
  changed timestamp,
  CHECK ("Näme" OPERATOR(public.<>) 'x'),
  CHECK (public.similarity(note, 'x') < 1),
  EXCLUDE USING gist (note public.gist_trgm_ops WITH =)
);
CREATE INDEX by_note ON app.t USING gin (note public.gin_trgm_ops);
CREATE INDEX by_short ON app.t (app.short("Näme"), lower("Näme"::text)) WHERE "Näme" OPERATOR(public.>) 'a'::public.citext;
CREATE VIEW app.v AS SELECT id, "Näme", note OPERATOR(public.%) 'abc' AS alike, public.similarity(note, 'abc') AS how FROM app.t;
CREATE MATERIALIZED VIEW app.m AS SELECT "Näme", count(*) FROM app.t WHERE mail OPERATOR(public.=) 'a@b'::public.citext GROUP BY "Näme";
CREATE TRIGGER stamp BEFORE UPDATE ON app.t FOR EACH ROW WHEN (new."Näme" OPERATOR(public.=) 'q'::public.citext) EXECUTE FUNCTION public.moddatetime(changed);
CREATE POLICY p ON app.t USING ("Näme" OPERATOR(public.<>) 'secret');
GRANT EXECUTE ON FUNCTION app.short(public.citext) TO pg_monitor;
COMMENT ON FUNCTION app.short(public.citext) IS 'short';
CREATE FUNCTION app.gone(v public.citext, h public.hstore) RETURNS text LANGUAGE sql AS 'SELECT v::text';
INSERT INTO app.t (id, tags, mail, note) VALUES (1, '{a,b}', 'A@b', 'abcd');
