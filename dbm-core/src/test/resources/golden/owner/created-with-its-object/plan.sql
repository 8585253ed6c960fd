CREATE SCHEMA shop;
CREATE SEQUENCE app.t_id_seq AS integer;
CREATE TABLE app.t (
  id integer NOT NULL DEFAULT nextval('app.t_id_seq'::regclass),
  n integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE TABLE app.u (
  id integer
);
CREATE TABLE shop.t (
  id integer
);
ALTER SEQUENCE app.t_id_seq OWNED BY app.t.id;
ALTER TABLE app.u ADD CONSTRAINT u_id_fkey FOREIGN KEY (id) REFERENCES app.t (id);
-- breaks the release that still runs
ALTER SCHEMA app OWNER TO chief;
ALTER TABLE app.t OWNER TO chief;
ALTER SCHEMA shop OWNER TO chief;
GRANT SELECT ON TABLE app.t TO reader;
GRANT SELECT ON SEQUENCE app.t_id_seq TO reader;
GRANT SELECT ON SEQUENCE app.t_n_seq TO reader;
