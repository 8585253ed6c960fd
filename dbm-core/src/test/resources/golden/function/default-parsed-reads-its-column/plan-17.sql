CREATE TABLE app.t (
  id integer NOT NULL,
  v integer,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE FUNCTION app.f()
RETURNS integer
LANGUAGE sql
RETURN (SELECT max(t.v) AS max FROM app.t);
CREATE VIEW app.w AS
SELECT v,
    app.f() AS f
   FROM app.t;
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.f();
