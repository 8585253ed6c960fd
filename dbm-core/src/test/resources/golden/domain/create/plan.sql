CREATE DOMAIN app."Odd ""name""
of 😀" AS text CONSTRAINT "a ""b"" 😀" CHECK (VALUE <> '"''\'::text);
CREATE DOMAIN app."full" AS character varying(20) COLLATE pg_catalog."C" DEFAULT ('a'::text || 'b'::text) NOT NULL CONSTRAINT a CHECK (length((VALUE)::text) > 1) CONSTRAINT b CHECK ((VALUE)::text <> 'x'::text);
COMMENT ON CONSTRAINT a ON DOMAIN app."full" IS 'not too short';
COMMENT ON DOMAIN app."full" IS 'it''s full';
CREATE DOMAIN app.late AS text;
ALTER DOMAIN app.late ADD CONSTRAINT later CHECK (VALUE <> ''::text) NOT VALID;
CREATE DOMAIN app.many AS integer[] CONSTRAINT many_check CHECK (cardinality(VALUE) < 4);
CREATE DOMAIN app.nested AS app."full" DEFAULT ('a'::text || 'b'::text) CONSTRAINT nested_check CHECK ((VALUE)::text <> 'y'::text);
CREATE DOMAIN app.plain AS integer;
CREATE SEQUENCE app.numbers;
CREATE DOMAIN app.numbered AS bigint DEFAULT nextval('app.numbers'::regclass);
CREATE TABLE app.t (
  id app.numbered NOT NULL,
  f app."full" DEFAULT 'ab'::character varying,
  n app.nested[],
  m app.many,
  o app."Odd ""name""
of 😀",
  CONSTRAINT t_pkey PRIMARY KEY (id),
  CONSTRAINT t_o_check CHECK ((o)::text <> 'z'::text)
);
