CREATE SEQUENCE app.t_id_seq AS smallint;
CREATE TABLE app.t (
  id smallint NOT NULL DEFAULT nextval('app.t_id_seq'::regclass),
  a text,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE app.t_id_seq OWNED BY app.t.id;
