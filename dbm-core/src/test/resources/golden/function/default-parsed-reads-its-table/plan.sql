CREATE TABLE app.t (
  id integer NOT NULL,
  v integer,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE FUNCTION app.f()
RETURNS bigint
LANGUAGE sql
RETURN (SELECT (max(t.id))::bigint AS max FROM app.t);
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT app.f();
