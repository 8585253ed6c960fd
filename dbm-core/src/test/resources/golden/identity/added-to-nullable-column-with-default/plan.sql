ALTER TABLE app.t ALTER COLUMN id DROP DEFAULT;
-- scans the table, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN id SET NOT NULL;
ALTER TABLE app.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
-- scans the table
SELECT pg_catalog.setval('app.t_id_seq', max(id) + 1, false) FROM app.t HAVING max(id) >= 1;
