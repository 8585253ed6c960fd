CREATE SEQUENCE app.t_n_seq AS integer;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN n integer NOT NULL DEFAULT nextval('app.t_n_seq'::regclass);
ALTER SEQUENCE app.t_n_seq OWNER TO chief;
ALTER SEQUENCE app.t_n_seq OWNED BY app.t.n;
