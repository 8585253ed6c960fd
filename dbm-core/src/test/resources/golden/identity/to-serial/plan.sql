-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id DROP IDENTITY;
CREATE SEQUENCE app.t_id_seq AS integer;
ALTER SEQUENCE app.t_id_seq OWNED BY app.t.id;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id SET DEFAULT nextval('app.t_id_seq'::regclass);
-- scans the table, may fail on existing rows
SELECT pg_catalog.setval('app.t_id_seq', max(id) + 1, false) FROM app.t HAVING max(id) >= 1;
