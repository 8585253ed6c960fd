-- scans the table, blocks writes, may fail on existing rows
CREATE UNIQUE INDEX m_id ON app.m (id DESC) INCLUDE (name);
