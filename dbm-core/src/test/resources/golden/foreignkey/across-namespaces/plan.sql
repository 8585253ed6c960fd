CREATE TABLE app.c (
  x integer
);
CREATE TABLE z.p (
  a integer NOT NULL,
  CONSTRAINT p_pkey PRIMARY KEY (a)
);
ALTER TABLE app.c ADD CONSTRAINT c_x_fkey FOREIGN KEY (x) REFERENCES z.p (a);
