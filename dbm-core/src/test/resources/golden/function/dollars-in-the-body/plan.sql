CREATE FUNCTION app.f()
RETURNS text
LANGUAGE sql
AS $body1$SELECT $$a$$ || $body$x$body$$body1$;
CREATE FUNCTION app.g()
RETURNS text
LANGUAGE plpgsql
AS $body$BEGIN RETURN $1; END --$$body$;
CREATE FUNCTION app.h()
RETURNS text
LANGUAGE sql
AS $$SELECT 'a\\b;
--> statement-breakpoint
'$$;
