CREATE TABLE app.a (
  b integer
);
CREATE TABLE app.b (
  id integer NOT NULL,
  z integer,
  CONSTRAINT b_pkey PRIMARY KEY (id)
);
CREATE TABLE app.z (
  id integer NOT NULL,
  CONSTRAINT z_pkey PRIMARY KEY (id)
);
ALTER TABLE app.a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES app.b (id);
ALTER TABLE app.b ADD CONSTRAINT b_z_fkey FOREIGN KEY (z) REFERENCES app.z (id);
