-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_a;
COMMENT ON SEQUENCE app.t_id_seq IS NULL;
