ALTER TYPE app.mood RENAME TO mood_old;
ALTER TABLE app.t DROP CONSTRAINT t_m_check;
DROP INDEX app.t_m_idx;
CREATE TYPE app.mood AS ENUM ('ok', 'happy');
ALTER TABLE app.t ALTER COLUMN m DROP DEFAULT;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN m TYPE app.mood USING (case m::text when 'sad' then 'ok' else m::text end)::app.mood;
ALTER TABLE app.t ALTER COLUMN m SET DEFAULT 'ok'::app.mood;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_m_check CHECK ((m <> 'happy'::app.mood) OR (id > 0));
-- scans the table, blocks writes
CREATE INDEX t_m_idx ON app.t (m) WHERE m = 'ok'::app.mood;
DROP TYPE app.mood_old;
