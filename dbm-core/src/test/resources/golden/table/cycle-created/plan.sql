CREATE TABLE app.a (
  id integer NOT NULL,
  b integer,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE TABLE app.b (
  id integer NOT NULL,
  a integer,
  CONSTRAINT b_pkey PRIMARY KEY (id)
);
ALTER TABLE app.a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES app.b (id);
ALTER TABLE app.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES app.a (id);
