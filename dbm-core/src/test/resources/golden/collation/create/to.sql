CREATE SCHEMA app;

CREATE COLLATION app.numeric (PROVIDER = icu, LOCALE = 'en-u-kn-true');
CREATE COLLATION app.ignoring_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE COLLATION app.bytes (LOCALE = 'C');
CREATE COLLATION app.parted (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE COLLATION app.copied FROM "C";
CREATE COLLATION app."Odd ""name""
😀" (PROVIDER = icu, LOCALE = 'de');
COMMENT ON COLLATION app.numeric IS 'it''s numeric';
CREATE DOMAIN app.d AS text COLLATE app.numeric;
CREATE TYPE app.c AS (a text COLLATE app.numeric);
CREATE TYPE app.r AS RANGE (SUBTYPE = text, COLLATION = app.numeric);
CREATE TABLE app.t (a text COLLATE app.numeric, b text COLLATE app.ignoring_case, c text COLLATE app."Odd ""name""
😀", CHECK (a COLLATE app.bytes < 'z'));
CREATE INDEX i ON app.t (a COLLATE app.parted, (b COLLATE app.copied));
