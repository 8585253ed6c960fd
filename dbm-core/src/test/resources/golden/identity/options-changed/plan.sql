SELECT pg_catalog.setval('app.t_id_seq', 10, false) FROM app.t_id_seq WHERE last_value < 10;
SELECT pg_catalog.setval('app.t_id_seq', 90) FROM app.t_id_seq WHERE last_value > 90;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id SET INCREMENT BY 2 SET MINVALUE 10 SET MAXVALUE 90 SET START WITH 10 SET CACHE 4 SET CYCLE;
