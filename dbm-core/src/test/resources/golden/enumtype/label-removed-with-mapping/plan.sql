-- breaks the release that still runs
ALTER TYPE app.mood RENAME TO mood_old;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_m_check;
-- blocks reads, blocks writes
DROP INDEX app.t_m_idx;
CREATE TYPE app.mood AS ENUM ('ok', 'happy');
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN m DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN m TYPE app.mood USING (case m::text when 'sad' then 'ok' else m::text end)::app.mood;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN m SET DEFAULT 'ok'::app.mood;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_m_check CHECK ((m <> 'happy'::app.mood) OR (id > 0));
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX t_m_idx ON app.t (m) WHERE m = 'ok'::app.mood;
-- breaks the release that still runs
DROP TYPE app.mood_old;
