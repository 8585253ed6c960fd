CREATE TABLE app.t (
  h public.hstore,
  c public.citext DEFAULT 'x'::public.citext,
  d app.d,
  p app.pair,
  ps app.pair[],
  s text COLLATE app.de
);
CREATE INDEX t_h_idx ON app.t USING gin (h);
