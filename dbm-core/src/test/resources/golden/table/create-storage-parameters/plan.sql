CREATE TABLE app.t (
  id integer,
  b text
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
