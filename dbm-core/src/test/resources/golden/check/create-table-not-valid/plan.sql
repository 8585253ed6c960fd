CREATE TABLE app.t (
  a integer NOT NULL,
  b integer NOT NULL,
  c text
);
ALTER TABLE app.t ADD CONSTRAINT k CHECK (a > 0) NOT VALID;
