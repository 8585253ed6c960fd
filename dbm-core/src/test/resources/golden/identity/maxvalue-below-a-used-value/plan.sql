SELECT pg_catalog.setval('app.t_id_seq', 32767) FROM app.t_id_seq WHERE last_value > 32767;
ALTER TABLE app.t ALTER COLUMN id SET MAXVALUE 32767;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN id TYPE smallint;
