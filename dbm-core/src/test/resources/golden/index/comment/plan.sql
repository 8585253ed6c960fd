COMMENT ON INDEX app.i IS 'fast';
