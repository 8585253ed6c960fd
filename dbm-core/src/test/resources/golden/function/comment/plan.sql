COMMENT ON FUNCTION app.f(integer, integer) IS 'it''s new';
