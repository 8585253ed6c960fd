CREATE SCHEMA app;
CREATE FUNCTION app.f() RETURNS text LANGUAGE sql AS 'SELECT $$a$$ || $body$x$body$'; CREATE FUNCTION app.g() RETURNS text LANGUAGE plpgsql AS E'BEGIN RETURN $1; END --$'; CREATE FUNCTION app.h() RETURNS text LANGUAGE sql AS E'SELECT ''a\\\\b;\n--> statement-breakpoint\n'''
