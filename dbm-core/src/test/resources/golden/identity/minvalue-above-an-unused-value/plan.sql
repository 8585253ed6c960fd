SELECT pg_catalog.setval('app.t_id_seq', 1000, false) FROM app.t_id_seq WHERE last_value < 1000;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id SET MINVALUE 1000 SET START WITH 1000;
