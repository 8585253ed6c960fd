CREATE COLLATION app."Odd ""name""
😀" (PROVIDER = icu, LOCALE = 'de');
CREATE COLLATION app.bytes (PROVIDER = libc, LOCALE = 'C');
CREATE COLLATION app.copied (PROVIDER = libc, LOCALE = 'C');
CREATE COLLATION app.ignoring_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE COLLATION app."numeric" (PROVIDER = icu, LOCALE = 'en-u-kn-true');
COMMENT ON COLLATION app."numeric" IS 'it''s numeric';
CREATE COLLATION app.parted (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE DOMAIN app.d AS text COLLATE app."numeric";
CREATE TYPE app.c AS (
  a text COLLATE app."numeric"
);
CREATE TYPE app.r AS RANGE (
  SUBTYPE = text,
  COLLATION = app."numeric",
  MULTIRANGE_TYPE_NAME = app.r_multirange
);
CREATE TABLE app.t (
  a text COLLATE app."numeric",
  b text COLLATE app.ignoring_case,
  c text COLLATE app."Odd ""name""
😀",
  CONSTRAINT t_a_check CHECK ((a COLLATE app.bytes) < 'z'::text)
);
CREATE INDEX i ON app.t (a COLLATE app.parted, b COLLATE app.copied);
