CREATE SEQUENCE app.t_id_seq AS integer;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN id integer NOT NULL DEFAULT nextval('app.t_id_seq'::regclass);
ALTER SEQUENCE app.t_id_seq OWNED BY app.t.id;
