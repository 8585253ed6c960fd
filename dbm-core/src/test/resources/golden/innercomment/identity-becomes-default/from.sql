CREATE SCHEMA app; CREATE TABLE app.t (id integer GENERATED ALWAYS AS IDENTITY, a integer, CONSTRAINT t_pkey PRIMARY KEY (id), CONSTRAINT t_a UNIQUE (a));
COMMENT ON INDEX app.t_pkey IS 'the key''s'; COMMENT ON INDEX app.t_a IS 'a'; COMMENT ON SEQUENCE app.t_id_seq IS 'counts';
