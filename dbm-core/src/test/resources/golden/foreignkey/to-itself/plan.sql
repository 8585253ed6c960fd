CREATE TABLE app.t (
  id integer NOT NULL,
  parent integer,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
ALTER TABLE app.t ADD CONSTRAINT t_parent_fkey FOREIGN KEY (parent) REFERENCES app.t (id);
