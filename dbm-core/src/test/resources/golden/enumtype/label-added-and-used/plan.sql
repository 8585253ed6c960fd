-- OWN_TRANSACTION
ALTER TYPE app.mood ADD VALUE 'new';
-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN m SET DEFAULT 'new'::app.mood;
-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT t_m_check CHECK (m <> 'new'::app.mood);
