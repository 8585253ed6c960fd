COMMENT ON SEQUENCE app.s IS 'counts';
