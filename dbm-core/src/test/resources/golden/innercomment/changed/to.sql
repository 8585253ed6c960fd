CREATE SCHEMA app; CREATE TABLE app.t (id integer GENERATED ALWAYS AS IDENTITY, a integer, CONSTRAINT t_pkey PRIMARY KEY (id), CONSTRAINT t_a UNIQUE (a));
COMMENT ON INDEX app.t_pkey IS 'other'; COMMENT ON INDEX app.t_a IS '🔑
two lines'; COMMENT ON SEQUENCE app.t_id_seq IS 'counts up';
