CREATE SCHEMA app;

CREATE TYPE app.c AS (a integer, b text);
CREATE FUNCTION app.f() RETURNS SETOF app.c LANGUAGE sql AS $$ SELECT 1, 'x'::text $$;
CREATE VIEW app.v AS SELECT a FROM app.f();
