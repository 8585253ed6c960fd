-- blocks reads, blocks writes
DROP INDEX app.m_id;
-- scans the table, blocks writes
CREATE INDEX m_id ON app.m (id, name);
