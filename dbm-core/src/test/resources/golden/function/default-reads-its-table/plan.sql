CREATE TABLE app.t (
  id integer NOT NULL,
  v integer,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE FUNCTION app.f()
RETURNS integer
LANGUAGE sql
AS $$SELECT max(id) FROM app.t$$;
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.f();
