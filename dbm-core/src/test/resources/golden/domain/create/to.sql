CREATE SCHEMA app;

CREATE SEQUENCE app.numbers;
CREATE DOMAIN app.plain AS integer;
CREATE DOMAIN app.full AS varchar(20) COLLATE "C" DEFAULT 'a' || 'b' NOT NULL CONSTRAINT b CHECK (VALUE <> 'x') CONSTRAINT a CHECK (length(VALUE) > 1);
CREATE DOMAIN app.nested AS app.full CHECK (VALUE <> 'y');
CREATE DOMAIN app.numbered AS bigint DEFAULT nextval('app.numbers');
CREATE DOMAIN app.many AS integer[] CHECK (cardinality(VALUE) < 4);
CREATE DOMAIN app.late AS text;
ALTER DOMAIN app.late ADD CONSTRAINT later CHECK (VALUE <> '') NOT VALID;
COMMENT ON DOMAIN app.full IS 'it''s full';
COMMENT ON CONSTRAINT a ON DOMAIN app.full IS 'not too short';
CREATE DOMAIN app."Odd ""name""
of 😀" AS text CONSTRAINT "a ""b"" 😀" CHECK (VALUE <> '"''\');
CREATE TABLE app.t (id app.numbered PRIMARY KEY, f app.full DEFAULT 'ab', n app.nested[], m app.many, o app."Odd ""name""
of 😀" CHECK (o <> 'z'));
