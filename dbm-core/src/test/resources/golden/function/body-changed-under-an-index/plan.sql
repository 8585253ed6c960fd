-- keeps what the old body computed
CREATE OR REPLACE FUNCTION app.first(a text)
RETURNS text
LANGUAGE sql
IMMUTABLE
AS $$SELECT left(a, 2)$$;
-- keeps what the old body computed
CREATE OR REPLACE FUNCTION app.plain(a text)
RETURNS text
LANGUAGE sql
IMMUTABLE
AS $$SELECT lower(trim(a))$$;
CREATE OR REPLACE FUNCTION app.unused(a text)
RETURNS text
LANGUAGE sql
IMMUTABLE
AS $$SELECT a || a$$;
