CREATE TYPE app.mood AS ENUM ('a');
CREATE TYPE app.temper AS ENUM ('a');
CREATE SEQUENCE app.after_s_seq AS integer;
CREATE TABLE app.after (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  s integer NOT NULL DEFAULT nextval('app.after_s_seq'::regclass)
);
CREATE TABLE app.before (
  id integer NOT NULL GENERATED ALWAYS AS IDENTITY
);
CREATE TABLE public.t (
  id integer
);
ALTER SEQUENCE app.after_s_seq OWNED BY app.after.s;
REVOKE USAGE ON SEQUENCE app.before_id_seq FROM writer;
GRANT USAGE ON TYPE app.mood TO PUBLIC;
GRANT SELECT, INSERT, DELETE ON TABLE app.after TO reader;
GRANT USAGE ON SEQUENCE app.after_id_seq TO writer;
GRANT USAGE ON SEQUENCE app.after_s_seq TO writer;
GRANT INSERT, UPDATE ON TABLE app.before TO reader;
REVOKE SELECT, DELETE ON TABLE app.before FROM reader;
REVOKE USAGE ON TYPE app.temper FROM PUBLIC;
GRANT DELETE ON TABLE public.t TO reader;
