COMMENT ON AGGREGATE app.total(integer) IS 'c';
