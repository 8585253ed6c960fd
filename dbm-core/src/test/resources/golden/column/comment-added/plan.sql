COMMENT ON COLUMN app.t.b IS 'the b';
