CREATE SCHEMA app;
CREATE EXTENSION hstore;
CREATE SCHEMA "my extensions";
CREATE EXTENSION citext SCHEMA "my extensions";
CREATE EXTENSION pg_trgm SCHEMA "my extensions";
CREATE EXTENSION moddatetime SCHEMA "my extensions";
CREATE DOMAIN app.email AS "my extensions".citext CHECK (VALUE OPERATOR("my extensions".~) '@');
CREATE TYPE app.pair AS (a "my extensions".citext, b public.hstore);
CREATE FUNCTION app.short(v "my extensions".citext) RETURNS "my extensions".citext LANGUAGE sql IMMUTABLE RETURN "my extensions".citext(left(v::text, 3));
CREATE FUNCTION app.has(v public.hstore, k text DEFAULT 'a'::"my extensions".citext) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT v ? k';
CREATE AGGREGATE app.least("my extensions".citext) (SFUNC = "my extensions".citext_smaller, STYPE = "my extensions".citext);
CREATE TABLE app.t (
  id integer PRIMARY KEY,
  "Näme" "my extensions".citext NOT NULL DEFAULT 'b'::"my extensions".citext UNIQUE,
  tags "my extensions".citext[],
  mail app.email,
  note text,
  short "my extensions".citext GENERATED ALWAYS AS (app.short("Näme")) STORED,
  h public.hstore,
  changed timestamp,
  CHECK ("Näme" OPERATOR("my extensions".<>) 'x'),
  CHECK ("my extensions".similarity(note, 'x') < 1),
  EXCLUDE USING gist (note "my extensions".gist_trgm_ops WITH =)
);
CREATE INDEX by_note ON app.t USING gin (note "my extensions".gin_trgm_ops);
CREATE INDEX by_short ON app.t (app.short("Näme"), lower("Näme"::text)) WHERE "Näme" OPERATOR("my extensions".>) 'a'::"my extensions".citext;
CREATE VIEW app.v AS SELECT id, "Näme", note OPERATOR("my extensions".%) 'abc' AS alike, "my extensions".similarity(note, 'abc') AS how FROM app.t;
CREATE MATERIALIZED VIEW app.m AS SELECT "Näme", count(*) FROM app.t WHERE mail OPERATOR("my extensions".=) 'a@b'::"my extensions".citext GROUP BY "Näme";
CREATE TRIGGER stamp BEFORE UPDATE ON app.t FOR EACH ROW WHEN (new."Näme" OPERATOR("my extensions".=) 'q'::"my extensions".citext) EXECUTE FUNCTION "my extensions".moddatetime(changed);
CREATE POLICY p ON app.t USING ("Näme" OPERATOR("my extensions".<>) 'secret');
GRANT EXECUTE ON FUNCTION app.short("my extensions".citext) TO pg_monitor;
COMMENT ON FUNCTION app.short("my extensions".citext) IS 'short';
ALTER TABLE app.t ADD COLUMN more "my extensions".citext;
CREATE FUNCTION app.come(v "my extensions".citext) RETURNS text LANGUAGE sql AS 'SELECT v::text';
