-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id DROP DEFAULT;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP SEQUENCE app.t_id_seq;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.t_id_seq);
-- scans the table, may fail on existing rows
SELECT pg_catalog.setval('app.t_id_seq', max(id) + 1, false) FROM app.t HAVING max(id) >= 1;
