CREATE SCHEMA app;

CREATE TYPE app.plain AS RANGE (SUBTYPE = integer);
CREATE TYPE app.floatrange AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE TYPE app.textspan AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C", MULTIRANGE_TYPE_NAME = app."Text ""spans"" 😀");
CREATE DOMAIN app.d AS app.plain CHECK (NOT isempty(VALUE));
CREATE TYPE app.c AS (r app.plain);
CREATE TABLE app.t (a app.plain DEFAULT '[1,2)', b app.floatrange[], c app."Text ""spans"" 😀", d app.d, e app.plain_multirange);
COMMENT ON TYPE app.plain IS 'numbers';
