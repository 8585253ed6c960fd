-- breaks the release that still runs
ALTER TYPE app.mood RENAME TO mood_old;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_check;
-- blocks reads, blocks writes
DROP INDEX app.t_expression_idx;
-- blocks reads, blocks writes
DROP INDEX app.t_sad_idx;
-- blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN is_sad;
-- blocks reads, blocks writes
ALTER TABLE other.u DROP CONSTRAINT u_m_fkey;
CREATE TYPE app.mood AS ENUM ('happy', 'ok', 'sad');
COMMENT ON TYPE app.mood IS 'how it feels';
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN m TYPE app.mood USING m::text::app.mood;
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN many DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN many TYPE app.mood[] USING many::text::app.mood[];
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN many SET DEFAULT '{sad,ok}'::app.mood[];
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN plain SET DEFAULT ('ok'::app.mood)::text;
-- blocks reads, blocks writes
ALTER TABLE other.u ALTER COLUMN m DROP DEFAULT;
-- breaks the release that still runs, rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE other.u ALTER COLUMN m TYPE app.mood USING m::text::app.mood;
-- blocks reads, blocks writes
ALTER TABLE other.u ALTER COLUMN m SET DEFAULT 'ok'::app.mood;
-- rewrites the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD COLUMN is_sad boolean GENERATED ALWAYS AS (m = 'sad'::app.mood) STORED;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_check CHECK (m = ANY (many));
-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX t_expression_idx ON app.t ((many || 'happy'::app.mood));
-- scans the table, blocks writes
CREATE INDEX t_sad_idx ON app.t (is_sad);
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE other.u ADD CONSTRAINT u_m_fkey FOREIGN KEY (m) REFERENCES app.t (m) ON DELETE SET DEFAULT;
-- breaks the release that still runs
DROP TYPE app.mood_old;
