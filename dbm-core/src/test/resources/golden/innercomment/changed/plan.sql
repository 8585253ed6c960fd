COMMENT ON SEQUENCE app.t_id_seq IS 'counts up';
COMMENT ON INDEX app.t_a IS '🔑
two lines';
COMMENT ON INDEX app.t_pkey IS 'other';
