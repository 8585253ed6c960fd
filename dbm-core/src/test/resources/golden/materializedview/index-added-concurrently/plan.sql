-- NONE
-- scans the table
CREATE INDEX CONCURRENTLY m_id ON app.m (id);
