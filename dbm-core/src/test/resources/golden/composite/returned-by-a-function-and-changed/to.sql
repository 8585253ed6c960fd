CREATE SCHEMA app;

CREATE TYPE app.c AS (b text, a integer);
CREATE FUNCTION app.f() RETURNS SETOF app.c LANGUAGE sql AS $$ SELECT 'x'::text, 1 $$;
CREATE VIEW app.v AS SELECT a FROM app.f();
