-- blocks writes
ALTER SEQUENCE app.t_id_seq AS bigint MINVALUE 1 MAXVALUE 9223372036854775807;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id DROP DEFAULT;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id TYPE bigint;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id SET DEFAULT nextval('app.t_id_seq'::regclass);
