CREATE SCHEMA app; CREATE TABLE app.t (id integer GENERATED ALWAYS AS IDENTITY, a integer, CONSTRAINT t_pkey PRIMARY KEY (id)); COMMENT ON INDEX app.t_pkey IS 'the key''s';
