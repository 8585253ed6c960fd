SELECT pg_catalog.setval('app.t_id_seq', 32767) FROM app.t_id_seq WHERE last_value > 32767;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id SET MAXVALUE 32767;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN id TYPE smallint;
