-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id DROP DEFAULT;
-- breaks the release that still runs, scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN id SET NOT NULL;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
-- scans the table, may fail on existing rows
SELECT pg_catalog.setval('app.t_id_seq', max(id) + 1, false) FROM app.t HAVING max(id) >= 1;
