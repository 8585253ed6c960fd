-- blocks reads, blocks writes
DROP INDEX app.m_id;
