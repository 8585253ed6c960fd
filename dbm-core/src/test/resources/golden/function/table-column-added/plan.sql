-- breaks the release that still runs
DROP FUNCTION app.f();
CREATE FUNCTION app.f()
RETURNS TABLE (a integer, b text, c date)
LANGUAGE sql
AS $$SELECT 1, 'b', now()::date$$;
