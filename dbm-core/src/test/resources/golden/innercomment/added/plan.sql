COMMENT ON SEQUENCE app.t_id_seq IS 'counts';
COMMENT ON INDEX app.t_a IS 'a';
COMMENT ON INDEX app.t_pkey IS 'the key''s';
