CREATE SCHEMA app; CREATE TABLE app.t (id integer DEFAULT 7, a integer, CONSTRAINT t_pkey PRIMARY KEY (id), CONSTRAINT t_a UNIQUE (a)); COMMENT ON INDEX app.t_a IS 'a';
