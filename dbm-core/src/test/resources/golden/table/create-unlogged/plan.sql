CREATE UNLOGGED TABLE app.t (
  id integer
);
